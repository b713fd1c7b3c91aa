import { defineAlerts } from '../alert';
import { unmonitored } from '../unmonitored';

export const alerts = defineAlerts({
  ...unmonitored('PhpFpm', 'PHP-FPM'),

  PhpFpmDown: {
    expr: 'phpfpm_up == 0',
    for: '2m',
    severity: 'critical',
    summary: 'PHP-FPM in {{ $labels.pod }} does not answer',
    description: 'The exporter runs, but gets no status page from {{ $labels.scrape_uri }}.',
    runbook: {
      meaning: 'Nothing listens at this address, all workers are busy, or the pool has no status page.',
      impact: 'The web server in front answers with 502 or 504, unless only the status page is missing.',
      look: {
        'Since when?': 'phpfpm_up',
        'Were all workers busy before?': 'phpfpm_active_processes',
        'Did requests wait?': 'phpfpm_listen_queue',
      },
      mend: [
        'Ask for it in the pod: `SCRIPT_NAME=/status SCRIPT_FILENAME=/status REQUEST_METHOD=GET cgi-fcgi -bind -connect 127.0.0.1:9000`.',
        '`File not found` or an empty answer: set `pm.status_path` in the pool.',
        'No answer at all: workers hang, in a database or another service. `request_terminate_timeout` ends such requests.',
      ],
    },
  },

  PhpFpmRequestsWait: {
    expr: 'phpfpm_listen_queue > $queued',
    for: '5m',
    severity: 'warning',
    summary: 'Requests wait for a worker of PHP-FPM in {{ $labels.pod }}',
    description: '{{ $value }} connections wait in the queue of pool {{ $labels.pool }}.',
    thresholds: {
      queued: { default: 5, reason: 'a short queue evens out bursts, one that stays is missing capacity' },
    },
    runbook: {
      meaning: 'All workers of the pool are busy, and more requests arrive than they finish.',
      impact: 'Users wait for as long as the queue takes, and get 504 when the web server gives up.',
      look: {
        'Is the limit of workers reached?': 'increase(phpfpm_max_children_reached[15m])',
        'Are there more requests than before?': 'rate(phpfpm_accepted_connections[5m])',
        'Do requests take longer?': 'rate(phpfpm_slow_requests[5m])',
      },
      mend: [
        'As many requests as before: something behind PHP is slow. The slow log shows where it waits.',
        'More requests: add pods, or raise `pm.max_children` as far as memory allows.',
      ],
    },
  },

  PhpFpmQueueFull: {
    expr: 'phpfpm_listen_queue / (phpfpm_listen_queue_length > 0) > $used',
    for: '1m',
    severity: 'critical',
    summary: 'The queue of PHP-FPM in {{ $labels.pod }} is almost full',
    description: '{{ $value | humanizePercentage }} of the queue of pool {{ $labels.pool }} are taken.',
    thresholds: { used: { default: 0.8, reason: 'the rest fills within seconds at the pace that led here' } },
    runbook: {
      meaning: 'As many connections wait for a worker as the kernel keeps for this socket.',
      impact: 'Further connections are refused: users get 502 at once.',
      look: {
        'How many wait?': 'phpfpm_listen_queue',
        'How many workers are there?': 'phpfpm_total_processes',
      },
      mend: [
        'Find what the workers wait for: a database, a cache, another service. Mend that first.',
        'Workers that hang: restart the pods one after the other.',
        'A higher `listen.backlog` only lets more users wait longer.',
      ],
    },
  },

  PhpFpmWorkersExhausted: {
    expr: 'increase(phpfpm_max_children_reached[15m]) > $times',
    for: '5m',
    severity: 'warning',
    summary: 'PHP-FPM in {{ $labels.pod }} needs more workers than it may have',
    description: 'Pool {{ $labels.pool }} has reached its limit {{ $value | humanize }} times in 15 minutes.',
    thresholds: { times: { default: 0, reason: 'the next request after the limit has to wait' } },
    runbook: {
      meaning: 'As many workers run as `pm.max_children` allows, and one more was wanted.',
      impact: 'Requests wait for a worker to become free.',
      look: {
        'How many are busy?': 'phpfpm_active_processes',
        'Do requests wait?': 'phpfpm_listen_queue',
        'How much memory does a request take?': 'max by (job, namespace, pool) (phpfpm_process_last_request_memory)',
      },
      mend: [
        'Raise `pm.max_children` to the memory limit of the pod divided by what a worker takes.',
        'Few requests and many workers: requests are slow, see the slow log.',
      ],
    },
  },

  PhpFpmSlowRequests: {
    expr: 'rate(phpfpm_slow_requests[5m]) > $rate',
    for: '10m',
    severity: 'warning',
    summary: 'Requests to PHP-FPM in {{ $labels.pod }} are slow',
    description:
      '{{ $value | humanize }} requests per second of pool {{ $labels.pool }} exceed the limit of the slow log.',
    thresholds: { rate: { default: 0.1, reason: 'single reports and imports are slow on purpose' } },
    runbook: {
      meaning:
        'Requests take longer than `request_slowlog_timeout`. A pool without that setting never raises this alert.',
      impact: 'Users wait, and workers are held for longer.',
      look: {
        'Which share is it?': 'rate(phpfpm_slow_requests[5m]) / (rate(phpfpm_accepted_connections[5m]) > 0)',
        'Are workers running out?': 'phpfpm_idle_processes',
      },
      mend: [
        'The slow log holds a stack of each: the topmost function is what it waits for.',
        'A database: look for its slow queries. Another service: give the call a timeout.',
      ],
    },
  },

  PhpFpmRestarts: {
    expr: 'resets(phpfpm_start_since[1h]) > $restarts',
    severity: 'warning',
    keepFiringFor: '15m',
    summary: 'PHP-FPM in {{ $labels.pod }} restarts again and again',
    description: 'It was started {{ $value }} times within an hour.',
    thresholds: { restarts: { default: 2, reason: 'one restart is a new configuration, a second one its correction' } },
    runbook: {
      meaning: 'The master process of PHP-FPM ends and is started again, in the same pod.',
      impact: 'Requests that were under way are lost, and the opcode cache is empty each time.',
      look: {
        'When was it started last?': 'phpfpm_start_since',
        'Did requests take much memory before?': 'max by (job, namespace, pool) (phpfpm_process_last_request_memory)',
      },
      mend: [
        '`kubectl describe pod` shows why the container ended: OOMKilled, or a liveness probe that failed.',
        'Probes that go through PHP fail when all workers are busy: let them ask for `ping.path` instead.',
      ],
    },
  },
});
