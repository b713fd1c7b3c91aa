import type { Panel } from '../panel';

export const panels: readonly Panel[] = [
  {
    title: 'Objects',
    about: 'What KEDA takes care of, by namespace and kind.',
    as: 'number',
    unit: 'short',
    queries: { '{{namespace}} {{type}}': 'sum by (job, namespace, type) (keda_resource_registered_total)' },
  },
  {
    title: 'Triggers',
    about: 'By what they ask.',
    as: 'number',
    unit: 'short',
    queries: { '{{type}}': 'keda_trigger_registered_total' },
  },
  {
    title: 'Active triggers',
    about: 'Triggers that see something to do; the others would let their workload go to zero.',
    as: 'number',
    unit: 'short',
    queries: { '{{namespace}}': 'sum by (job, namespace) (keda_scaler_active)' },
  },
  {
    title: 'Version',
    about: 'The version of the operator is the legend.',
    as: 'number',
    unit: 'none',
    queries: { '{{version}}': 'keda_build_info' },
  },
  {
    title: 'What triggers measure',
    about: 'The value that the autoscaler divides by its target, in the unit of the trigger.',
    unit: 'short',
    queries: { '{{namespace}} {{scaledObject}} {{metric}}': 'keda_scaler_metrics_value' },
  },
  {
    title: 'Errors',
    about: 'Triggers that could not be made or asked, per second. Empty is good.',
    unit: 'cps',
    queries: {
      '{{namespace}} {{scaledObject}}':
        'sum by (job, namespace, scaledObject) (rate(keda_scaled_object_errors_total[$__rate_interval])) > 0',
      '{{namespace}} {{scaledJob}}':
        'sum by (job, namespace, scaledJob) (rate(keda_scaled_job_errors_total[$__rate_interval])) > 0',
    },
  },
  {
    title: 'Duration of triggers',
    about: 'How long the source of each trigger took to answer last.',
    unit: 's',
    queries: { '{{namespace}} {{scaledObject}} {{scaler}}': 'topk(10, keda_scaler_metrics_latency_seconds)' },
  },
  {
    title: 'Delay of the loop',
    about: 'How much later than planned KEDA looks at an object.',
    unit: 's',
    queries: { '{{namespace}} {{resource}}': 'topk(10, keda_internal_scale_loop_latency_seconds)' },
  },
  {
    title: 'Requests to sources',
    about: 'Of triggers that ask over HTTP, by status.',
    unit: 'reqps',
    queries: {
      '{{scaler}} {{status_code}}':
        'sum by (job, namespace, scaler, status_code) (rate(keda_scaler_http_requests_total[$__rate_interval]))',
    },
  },
  {
    title: 'Empty answers',
    about: 'Queries that found nothing. If they are ignored, the workload goes to zero without an error.',
    unit: 'cps',
    queries: {
      '{{namespace}} {{scaledResource}}':
        'sum by (job, namespace, scaledResource) (rate(keda_scaler_empty_upstream_responses_total[$__rate_interval]))',
    },
  },
  {
    title: 'Reconciliations',
    about: 'By controller and how they end.',
    unit: 'ops',
    queries: {
      '{{controller}} {{result}}':
        'sum by (job, namespace, controller, result) (rate(controller_runtime_reconcile_total[$__rate_interval]))',
    },
  },
];
