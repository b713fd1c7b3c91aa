import type { Panel } from '../panel';

export const panels: readonly Panel[] = [
  {
    title: 'Reconciliations per second',
    about: 'By controller. One that stands still does nothing.',
    as: 'number',
    unit: 'ops',
    queries: {
      '{{controller}}':
        'sum by (job, namespace, controller) (rate(controller_runtime_reconcile_total[$__rate_interval]))',
    },
  },
  {
    title: 'Errors per second',
    about: 'Reconciliations that failed. Empty is good.',
    as: 'number',
    unit: 'ops',
    queries: {
      '{{controller}}':
        'sum by (job, namespace, controller) (rate(controller_runtime_reconcile_errors_total[$__rate_interval])) > 0',
    },
  },
  {
    title: 'Busy workers',
    about: 'At 1 every further resource has to wait.',
    as: 'number',
    unit: 'percentunit',
    queries: {
      '{{controller}}': 'controller_runtime_active_workers / (controller_runtime_max_concurrent_reconciles > 0)',
    },
  },
  {
    title: 'Up since',
    about: 'When each controller was started last.',
    as: 'number',
    unit: 'dateTimeFromNow',
    queries: { '{{pod}}': 'process_start_time_seconds * 1000' },
  },
  {
    title: 'Results',
    about: 'How reconciliations end: `requeue_after` is the usual end, it waits for the next interval.',
    unit: 'ops',
    queries: {
      '{{controller}} {{result}}':
        'sum by (job, namespace, controller, result) (rate(controller_runtime_reconcile_total[$__rate_interval]))',
    },
  },
  {
    title: 'Slowest resources',
    about: 'Mean duration of their reconciliations within the hour.',
    unit: 's',
    queries: {
      '{{kind}} {{namespace}}/{{name}}':
        'topk(10, sum by (job, namespace, kind, name) (rate(gotk_reconcile_duration_seconds_sum[1h])) / (sum by (job, namespace, kind, name) (rate(gotk_reconcile_duration_seconds_count[1h])) > 0))',
    },
  },
  {
    title: 'Queue',
    about: 'Resources that wait for a worker.',
    unit: 'short',
    queries: { '{{name}}': 'sum by (job, namespace, name) (workqueue_depth)' },
  },
  {
    title: 'Wait in the queue, mean',
    about: 'Time before a worker is free.',
    unit: 's',
    queries: {
      '{{name}}':
        'sum by (job, namespace, name) (rate(workqueue_queue_duration_seconds_sum[$__rate_interval])) / (sum by (job, namespace, name) (rate(workqueue_queue_duration_seconds_count[$__rate_interval])) > 0)',
    },
  },
  {
    title: 'Calls to the API server',
    about: 'By status; 429 means too many, 5xx a webhook or the API server itself.',
    unit: 'reqps',
    queries: {
      '{{method}} {{code}}':
        'sum by (job, namespace, method, code) (rate(rest_client_requests_total[$__rate_interval]))',
    },
  },
  {
    title: 'Memory',
    about: 'What each controller occupies.',
    unit: 'bytes',
    queries: { '{{pod}}': 'process_resident_memory_bytes' },
  },
];
