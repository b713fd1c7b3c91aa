import { defineAlerts } from '../alert';
import { unmonitored } from '../unmonitored';

export const alerts = defineAlerts({
  ...unmonitored('Flagger', 'Flagger'),

  FlaggerCanaryFailed: {
    expr: 'flagger_canary_status == 2',
    for: '1m',
    severity: 'warning',
    summary: 'The new version of {{ $labels.namespace }}/{{ $labels.name }} was rolled back',
    description: 'The analysis of the canary of {{ $labels.name }} failed; all traffic goes to the version before.',
    runbook: {
      meaning: 'Too many checks of the new version failed, or it did not become ready in time.',
      impact: 'Users have the old version and notice nothing more. The release did not take place.',
      look: {
        'What did the checks measure last?': 'flagger_canary_metric_analysis',
        'Does it happen often?':
          'sum by (job, namespace, name, analysis_status) (increase(flagger_canary_failures_total[7d]))',
      },
      mend: [
        '`kubectl describe canary NAME` lists which check failed, with its value and its limit.',
        '"no values found" means that Prometheus has no such series: nobody called the new version, or its pods are not scraped.',
        'Mend the version and roll it out again: any change of the pod template starts a new analysis and ends the alert.',
      ],
    },
  },

  FlaggerCanaryStuck: {
    expr: 'flagger_canary_status == 0',
    for: '2h',
    severity: 'warning',
    summary: 'The rollout of {{ $labels.namespace }}/{{ $labels.name }} does not end',
    description: 'The canary of {{ $labels.name }} is still being analysed.',
    runbook: {
      meaning: 'The analysis is under way for longer than a rollout takes.',
      impact: 'Two versions serve traffic. No further change of the application is rolled out meanwhile.',
      look: {
        'Does the weight grow?': 'flagger_canary_weight',
        'What do the checks measure?': 'flagger_canary_metric_analysis',
      },
      mend: [
        '`kubectl describe canary NAME` shows what the last checks said, and a webhook that does not pass.',
        'A metric that fails now and then halts the weight without ever reaching the threshold of failures: mend the metric or lower the threshold.',
        'A rollout that takes hours by design: give the alert a longer `for`.',
      ],
    },
  },

  FlaggerCanaryFailsOften: {
    expr: 'sum by (job, namespace, name) (increase(flagger_canary_failures_total[1d])) > $failed',
    severity: 'info',
    summary: 'Releases of {{ $labels.namespace }}/{{ $labels.name }} fail again and again',
    description: '{{ $value | humanize }} canaries of {{ $labels.name }} failed in a day.',
    thresholds: { failed: { default: 2, reason: 'a failure and a failed repair are a bad day, a third is a pattern' } },
    runbook: {
      meaning: 'One rollout after the other was rolled back within a day.',
      impact: 'Changes do not reach the users. Either the versions are bad, or the analysis is.',
      look: {
        'How do they end?':
          'sum by (job, namespace, name, analysis_status) (increase(flagger_canary_failures_total[1d]))',
        'What do the checks measure?': 'flagger_canary_metric_analysis',
      },
      mend: [
        'Compare the values of the checks with their limits: a limit that the old version would not pass either is wrong.',
        'Few requests make rates jump: generate load during the analysis, or lengthen its interval.',
      ],
    },
  },
});
