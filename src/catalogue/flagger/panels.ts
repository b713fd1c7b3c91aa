import type { Panel } from '../panel';

export const panels: readonly Panel[] = [
  {
    title: 'Last analysis',
    about: 'Down if the last rollout was rolled back; a rollout under way counts as up.',
    as: 'state',
    unit: 'none',
    queries: { '{{namespace}} {{name}}': 'flagger_canary_status != bool 2' },
  },
  {
    title: 'Canaries',
    about: 'How many there are in each namespace.',
    as: 'number',
    unit: 'short',
    queries: { '{{namespace}}': 'flagger_canary_total' },
  },
  {
    title: 'Under way',
    about: 'Rollouts that are being analysed now.',
    as: 'number',
    unit: 'short',
    queries: { '{{job}}': 'sum by (job, namespace) (flagger_canary_status == bool 0)' },
  },
  {
    title: 'Rolled back in a week',
    about: 'Rollouts that failed.',
    as: 'number',
    unit: 'short',
    queries: {
      '{{namespace}} {{name}}': 'sum by (job, namespace, name) (increase(flagger_canary_failures_total[7d]))',
    },
  },
  {
    title: 'Traffic of the new version',
    about:
      'Share that goes to each workload, in percent. The new version climbs in steps, and falls to nothing if it fails.',
    unit: 'none',
    queries: { '{{namespace}} {{workload}}': 'flagger_canary_weight' },
  },
  {
    title: 'Checks',
    about: 'What each metric of the analysis measured last, in its own unit.',
    unit: 'short',
    queries: { '{{name}} {{metric}}': 'flagger_canary_metric_analysis' },
  },
  {
    title: 'Duration of an analysis step, mean',
    about: 'How long Flagger takes for one look at a canary. Slow checks or webhooks make it long.',
    unit: 's',
    queries: {
      '{{namespace}} {{name}}':
        'sum by (job, namespace, name) (rate(flagger_canary_duration_seconds_sum[$__rate_interval])) / (sum by (job, namespace, name) (rate(flagger_canary_duration_seconds_count[$__rate_interval])) > 0)',
    },
  },
  {
    title: 'Ends of rollouts in a day',
    about: 'By how the analysis ended.',
    unit: 'short',
    queries: {
      '{{name}} promoted, {{analysis_status}}':
        'sum by (job, namespace, name, analysis_status) (increase(flagger_canary_successes_total[1d]))',
      '{{name}} rolled back, {{analysis_status}}':
        'sum by (job, namespace, name, analysis_status) (increase(flagger_canary_failures_total[1d]))',
    },
  },
];
