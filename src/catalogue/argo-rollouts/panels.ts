import type { Panel } from '../panel';

export const panels: readonly Panel[] = [
  {
    title: 'Rollouts',
    about: 'How many there are in each phase.',
    as: 'number',
    unit: 'short',
    queries: { '{{phase}}': 'count by (job, namespace, phase) (rollout_info)' },
  },
  {
    title: 'In trouble',
    about: 'Aborted, timed out, invalid or failed. Empty is good.',
    as: 'number',
    unit: 'short',
    queries: { '{{namespace}} {{name}}': 'rollout_info{phase=~"Abort|Timeout|InvalidSpec|Error"}' },
  },
  {
    title: 'Failed analyses',
    about: 'Analysis runs that still exist and did not succeed.',
    as: 'number',
    unit: 'short',
    queries: { '{{namespace}}': 'count by (job, namespace) (analysis_run_info{phase=~"Failed|Error|Inconclusive"})' },
  },
  {
    title: 'Version',
    about: 'The version of the controller is the legend.',
    as: 'number',
    unit: 'none',
    queries: { '{{version}}': 'argo_rollouts_controller_info' },
  },
  {
    title: 'Missing pods',
    about: 'Pods that are asked for and not available.',
    unit: 'short',
    queries: { '{{namespace}} {{name}}': 'rollout_info_replicas_desired - rollout_info_replicas_available > 0' },
  },
  {
    title: 'Pods of the newest version',
    about: 'Climbs step by step during a rollout.',
    unit: 'short',
    queries: { '{{namespace}} {{name}}': 'rollout_info_replicas_updated' },
  },
  {
    title: 'Events',
    about: 'What happens to Rollouts, per second and by reason.',
    unit: 'cps',
    queries: {
      '{{type}} {{reason}}': 'sum by (job, namespace, type, reason) (rate(rollout_events_total[$__rate_interval])) > 0',
    },
  },
  {
    title: 'Duration of a reconciliation, mean',
    about: 'How long the controller takes to look at a Rollout once.',
    unit: 's',
    queries: {
      '{{namespace}}':
        'sum by (job, namespace) (rate(rollout_reconcile_sum[$__rate_interval])) / (sum by (job, namespace) (rate(rollout_reconcile_count[$__rate_interval])) > 0)',
    },
  },
  {
    title: 'Errors',
    about: 'Reconciliations that failed, by kind.',
    unit: 'cps',
    queries: {
      '{{namespace}} rollout': 'sum by (job, namespace) (rate(rollout_reconcile_error[$__rate_interval]))',
      '{{namespace}} analysis': 'sum by (job, namespace) (rate(analysis_run_reconcile_error[$__rate_interval]))',
      '{{namespace}} experiment': 'sum by (job, namespace) (rate(experiment_reconcile_error[$__rate_interval]))',
    },
  },
  {
    title: 'Calls to the API server',
    about: 'By status; 409 is a conflict and repeated, 403 a missing right.',
    unit: 'reqps',
    queries: {
      '{{verb}} {{status_code}}':
        'sum by (job, namespace, verb, status_code) (rate(controller_clientset_k8s_request_total[$__rate_interval]))',
    },
  },
];
