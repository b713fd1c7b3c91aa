import { defineAlerts } from '../alert';
import { unmonitored } from '../unmonitored';

export const alerts = defineAlerts({
  ...unmonitored('Pushgateway', 'Pushgateway'),

  PushgatewayPushRefused: {
    expr: 'push_failure_time_seconds{job!=""} > push_time_seconds{job!=""} and on (pod) up',
    for: '1m',
    severity: 'warning',
    summary: 'The Pushgateway refuses what {{ $labels.job }} pushes',
    description: 'The last push of {{ $labels.job }} to {{ $labels.pod }} contradicted what is there, and was dropped.',
    runbook: {
      meaning:
        'The last push of this group was well formed and refused: its metrics carry timestamps, or are inconsistent with themselves or with those of another group.',
      impact: 'The job has run and nobody sees it: what it pushed before still stands, and looks current.',
      look: {
        'When was the last good push?': 'push_time_seconds{job!=""}',
        'Are pushes refused again and again?':
          'sum by (job, namespace, code) (rate(pushgateway_http_requests_total{handler="push"}[10m]))',
      },
      mend: [
        'The log of the Pushgateway says what contradicts what; so does the body of the answer 400 that the job got.',
        'The usual causes: one name with two types, a timestamp behind a value, or metrics of the client library itself, which collide with those of the gateway.',
        'If what another group left behind is in the way, delete that group: `curl -X DELETE http://GATEWAY:9091/metrics/job/JOB`.',
      ],
    },
  },

  PushgatewayRequestsFail: {
    expr: 'sum by (job, namespace) (increase(pushgateway_http_requests_total{handler="push",code=~"[45].."}[15m])) >= $failed',
    for: '5m',
    severity: 'warning',
    summary: 'Pushes to {{ $labels.job }} fail again and again',
    description: '{{ $value | humanize }} pushes failed within 15 minutes.',
    thresholds: {
      failed: { default: 3, reason: 'a job that repeats its push once or twice gets through; a third does not' },
    },
    runbook: {
      meaning:
        'Requests to push are answered with an error. One that cannot be read at all belongs to no group, so that only this alert tells of it.',
      impact: 'What these jobs measured is lost; alerts about them see old values, or none.',
      look: {
        'Which answers?':
          'sum by (job, namespace, code, method) (rate(pushgateway_http_requests_total{handler="push"}[15m]))',
        'Which groups were refused?': 'push_failure_time_seconds{job!=""} > push_time_seconds{job!=""}',
      },
      mend: [
        'Run the Pushgateway with `--log.level=debug` for a while: it then names the address of whoever sends what cannot be read.',
        'The text must end with a line break, and a label value in the path that holds a slash must be written as base64.',
      ],
    },
  },

  PushgatewayJobSilent: {
    expr: 'time() - (push_time_seconds{job!=""} != 0) > $silent and on (pod) up',
    for: '10m',
    severity: 'warning',
    summary: '{{ $labels.job }} has not pushed for a long time',
    description: 'The last push of {{ $labels.job }} to {{ $labels.pod }} is {{ $value | humanizeDuration }} old.',
    thresholds: {
      silent: { default: 691200, reason: 'eight days: a day longer than the slowest usual schedule, which is weekly' },
    },
    runbook: {
      meaning: 'A group is still there, and whoever pushed it has not come back.',
      impact: 'Either a job does not run any more, or what a job of the past has left is shown as if it were true.',
      look: {
        'How old is each group, in days?': '(time() - push_time_seconds{job!=""}) / 86400',
        'Did it try and fail?': 'push_failure_time_seconds{job!=""} > push_time_seconds{job!=""}',
      },
      mend: [
        'See whether the CronJob is suspended or its last run failed: `kubectl get cronjobs,jobs`.',
        'A job that is gone for good: delete its group with `curl -X DELETE http://GATEWAY:9091/metrics/job/JOB`, with all labels of the group in the path.',
        'A job that runs every month: raise `silent`; one that runs every hour: lower it.',
      ],
    },
  },

  PushgatewayGroupsPileUp: {
    expr: 'count by (job, namespace) (push_time_seconds{job!=""} and on (pod) up) > $groups',
    for: '15m',
    severity: 'warning',
    summary: '{{ $labels.job }} leaves ever more groups in the Pushgateway',
    description: '{{ $value }} groups of {{ $labels.job }} are kept.',
    thresholds: {
      groups: { default: 500, reason: 'a group is one job on one instance, and hardly a job runs on 500 of them' },
    },
    runbook: {
      meaning:
        'A job pushes under a label that is new each time, usually the name of its pod, so that every run leaves a group.',
      impact: 'The Pushgateway and Prometheus grow until memory is short, and pushes take ever longer.',
      look: {
        'Which jobs have most?': 'count by (job, namespace) (push_time_seconds{job!=""})',
        'How fast does the gateway grow?': 'process_resident_memory_bytes',
      },
      mend: [
        'Push under labels that stay the same between runs: the name of the job, not of the pod.',
        'A job that needs one group per run deletes it when it is done.',
        'Delete what is there: `PUT /api/v1/admin/wipe`, if `--web.enable-admin-api` is given, removes all groups at once.',
      ],
    },
  },

  PushgatewayPushSlow: {
    expr: 'rate(pushgateway_http_push_duration_seconds_sum[10m]) / (rate(pushgateway_http_push_duration_seconds_count[10m]) > 0) > $seconds',
    for: '15m',
    severity: 'warning',
    summary: 'Pushes to {{ $labels.job }} take long',
    description: 'A push takes {{ $value | humanizeDuration }} on average.',
    thresholds: {
      seconds: {
        default: 1,
        reason: 'a push is checked against all that is there, which takes milliseconds if it is little',
      },
    },
    runbook: {
      meaning: 'Every push is compared with all groups. Many series, many pushes or too little CPU make that long.',
      impact: 'Jobs wait at their end, and those with a short timeout lose what they push.',
      look: {
        'How large are the pushes?':
          'rate(pushgateway_http_push_size_bytes_sum[10m]) / (rate(pushgateway_http_push_size_bytes_count[10m]) > 0)',
        'How many series does a scrape find?': 'scrape_samples_scraped',
        'How much CPU is used?': 'rate(process_cpu_seconds_total[10m])',
      },
      mend: [
        'Delete groups that nobody needs, and push less: the Pushgateway is meant for the outcome of jobs, not for metrics of services.',
        'Raise the CPU limit of the pod.',
        'Long-running programs should be scraped instead.',
      ],
    },
  },
});
