import { defineAlerts } from '../alert';

export const queueAlerts = defineAlerts({
  FluxStuck: {
    expr: 'max by (job, namespace, pod, name) (workqueue_longest_running_processor_seconds) > $seconds',
    for: '5m',
    severity: 'warning',
    summary: 'A reconciliation of the {{ $labels.name }} controller of Flux does not end',
    description: 'One in {{ $labels.pod }} has been running for {{ $value | humanizeDuration }}.',
    thresholds: {
      seconds: { default: 3600, reason: 'a reconciliation ends with its timeout, which is hardly ever an hour' },
    },
    runbook: {
      meaning: 'The controller works on one resource for longer than its timeout should allow.',
      impact: 'That resource is not updated, and one worker is missing to all others.',
      look: {
        'How many workers are busy?':
          'controller_runtime_active_workers / (controller_runtime_max_concurrent_reconciles > 0)',
        'Since when?': 'workqueue_longest_running_processor_seconds',
      },
      mend: [
        'The last lines of the log name the resource. A git server that keeps the connection open without an answer is the usual cause.',
        'Restart the controller: it takes up its work from the cluster.',
      ],
    },
  },

  FluxBacklog: {
    expr: 'sum by (job, namespace, name) (rate(workqueue_queue_duration_seconds_sum[15m])) / (sum by (job, namespace, name) (rate(workqueue_queue_duration_seconds_count[15m])) > 0) > $seconds',
    for: '15m',
    severity: 'warning',
    summary: 'Resources wait for the {{ $labels.name }} controller of Flux',
    description: 'They wait for {{ $value | humanizeDuration }} on average before it looks at them.',
    thresholds: { seconds: { default: 60, reason: 'a minute on top of every interval is what people notice' } },
    runbook: {
      meaning: 'More is to be reconciled than the workers of the controller can do.',
      impact: 'Commits reach the cluster late, and ever later while this lasts.',
      look: {
        'How many wait?': 'sum by (job, namespace, name) (workqueue_depth)',
        'Are all workers busy?':
          'controller_runtime_active_workers / (controller_runtime_max_concurrent_reconciles > 0)',
        'Which resources take long?':
          'topk(10, sum by (job, namespace, kind, name) (rate(gotk_reconcile_duration_seconds_sum[1h])))',
      },
      mend: [
        'Raise `--concurrent` of the controller, and its CPU with it.',
        'Kustomizations with `wait: true` hold a worker until all is healthy: shorten their `timeout`.',
        'Lengthen intervals, and let a webhook tell Flux of commits instead.',
      ],
    },
  },

  FluxReconcileSlow: {
    expr: 'sum by (job, namespace, kind, name) (rate(gotk_reconcile_duration_seconds_sum[1h])) / (sum by (job, namespace, kind, name) (rate(gotk_reconcile_duration_seconds_count[1h])) > 0) > $seconds',
    for: '30m',
    severity: 'warning',
    summary: '{{ $labels.kind }} {{ $labels.namespace }}/{{ $labels.name }} takes long to reconcile',
    description: 'It takes {{ $value | humanizeDuration }} on average, and may never become healthy.',
    thresholds: {
      seconds: {
        default: 240,
        reason: 'what waits for health that does not come takes its whole timeout, often five minutes',
      },
    },
    runbook: {
      meaning:
        'Every reconciliation of the resource takes minutes, most often because it waits for something to become ready.',
      impact: 'What depends on it waits as well, and it may hide a release that failed.',
      look: {
        'How long do they take?':
          'sum by (job, namespace, kind, name) (rate(gotk_reconcile_duration_seconds_sum[1h])) / (sum by (job, namespace, kind, name) (rate(gotk_reconcile_duration_seconds_count[1h])) > 0)',
      },
      mend: [
        '`flux events --for KIND/NAME` shows what it waits for.',
        'A large repository: fetch less of it with `ignore` or `sparseCheckout`, or use an OCI artifact.',
      ],
    },
  },
});
