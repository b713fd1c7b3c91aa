import { defineCheck } from '../check';
import { found, unknown } from '../finding';
import { doubtfulMonitors, rejectionsOf } from './rejection';
import { isAsset } from './secret-missing';

export const monitorRejected = defineCheck({
  code: 'SC501',
  name: 'monitor-rejected',
  severity: 'error',
  kinds: ['ServiceMonitor', 'PodMonitor', 'Probe', 'ScrapeConfig'],
  among: doubtfulMonitors,
  title: 'the operator rejects this monitor',
  upstream: 'prometheus-operator pkg/prometheus/resource_selector.go',
  explanation: `
The object passed the API server, and the operator still refuses it: it writes a Warning event with reason
\`InvalidConfiguration\`, counts it in \`prometheus_operator_managed_resources{state="rejected"}\`, and leaves the monitor out of the
configuration. The sentence quoted is the operator's own. Common reasons have checks of their own; this one speaks for the rest.
`,

  *run(monitor, inquiry) {
    for (const { selection } of inquiry.verdicts(monitor)) {
      const { state, needs } = selection;
      if (state === 'unknown' && needs && !isAsset(needs)) yield unknown(monitor, needs);
    }
    for (const { message } of rejectionsOf(monitor, 'other', inquiry)) {
      yield found(monitor, { facts: [`the operator says: ${message}`], fix: 'change what the operator names' });
    }
  },
});
