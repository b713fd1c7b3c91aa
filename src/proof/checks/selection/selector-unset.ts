import { defineCheck } from '../check';
import { found } from '../finding';
import { count, say } from '../words';
import { gatesOf, selectorField } from './gates';

const monitorKinds = ['ServiceMonitor', 'PodMonitor', 'Probe', 'ScrapeConfig'];

export const selectorUnset = defineCheck({
  code: 'SC003',
  name: 'selector-unset',
  severity: 'error',
  kinds: ['Prometheus', 'PrometheusAgent'],
  title: 'this Prometheus has no selector for monitors of a kind that exists',
  upstream: 'prometheus-operator pkg/prometheus/resource_selector.go, selectObjects',
  explanation: `
A selector that is not set selects nothing; \`{}\` selects everything. Setting only \`serviceMonitorSelector\`, for instance,
leaves PodMonitors, Probes and ScrapeConfigs unselected, without a word from the operator.

Set the missing selector to \`{}\`, or to the labels that the monitors carry.
`,

  *run(prometheus, inquiry) {
    const spec = (prometheus.body.spec ?? {}) as Record<string, unknown>;
    if (monitorKinds.every((kind) => spec[selectorField(kind)] == null)) return; // unmanaged-prometheus
    for (const kind of monitorKinds) {
      if (spec[selectorField(kind)] != null) continue;
      const forgotten = inquiry.index.ofKind(kind).filter((monitor) => {
        const gates = gatesOf(monitor, inquiry);
        return gates.every(({ selector }) => !selector) && gates[0].owner === prometheus;
      });
      if (forgotten.length === 0) continue;
      yield found(prometheus, {
        subject: forgotten[0],
        facts: [
          `${selectorField(kind)} is not set, so ${count(forgotten.length, kind)} (${say(forgotten[0])} first) are ignored`,
        ],
        fix: `set spec.${selectorField(kind)} to {}`,
      });
    }
  },
});
