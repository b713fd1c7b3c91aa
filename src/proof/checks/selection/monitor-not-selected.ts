import { defineCheck } from '../check';
import { found, unknown } from '../finding';
import { say, show } from '../words';
import { gatesOf, isOrphan, monitorsNotTaken } from './gates';
import { labelEdit, mismatches, mismatchFact, mismatchNear } from './mismatch';
import { misplacedLabel } from './misplaced-label';

export const monitorNotSelected = defineCheck({
  code: 'SC001',
  name: 'monitor-not-selected',
  severity: 'error',
  kinds: ['ServiceMonitor', 'PodMonitor', 'Probe', 'ScrapeConfig'],
  title: 'no Prometheus selects this monitor by its labels',
  upstream: 'prometheus-operator pkg/prometheus/resource_selector.go, selectObjects',
  explanation: `
A Prometheus object picks its monitors by the labels of the monitor object itself (\`metadata.labels\`, not \`spec.selector\`).
A monitor that no selector matches is ignored: there is no event, no status and no log line.

With kube-prometheus-stack the selector is \`release: <name of the Helm release>\`, for ServiceMonitor, PodMonitor, Probe,
ScrapeConfig and PrometheusRule alike, unless \`serviceMonitorSelectorNilUsesHelmValues\` (and its four sisters) is the boolean
\`false\`; the text "false" counts as true. Exporter charts spell the value for the label in different ways
(\`serviceMonitor.additionalLabels\`, \`.labels\`, \`.selector\`), so look at what was rendered, not at the values.
`,

  among: monitorsNotTaken,
  *run(monitor, inquiry) {
    const gates = gatesOf(monitor, inquiry);
    if (gates.length === 0) {
      if (!inquiry.complete) yield unknown(monitor, 'the Prometheus object');
      return;
    }
    if (!isOrphan(gates) || gates.some(({ byLabels }) => byLabels)) return;

    const wishes = gates.flatMap((gate) =>
      gate.selector ? [{ ...gate, wrong: mismatches(gate.selector, monitor.labels) }] : [],
    );
    if (wishes.length === 0) return; // no selector at all: selector-unset
    const inReach = wishes.filter(({ byNamespace }) => byNamespace !== 'ignored');
    const closest = (inReach.length > 0 ? inReach : wishes).sort((a, b) => score(a.wrong) - score(b.wrong))[0];

    yield found(monitor, {
      facts: [
        ...closest.wrong.map(mismatchFact),
        `${say(closest.owner)} has ${closest.field} ${show(closest.selector)}`,
      ],
      near: closest.wrong.map(mismatchNear).find(Boolean) ?? misplacedLabel(monitor, closest.wrong),
      fix: labelEdit(closest.wrong),
    });
  },
});

/** Fewer wrong labels are closer, and a slip of the pen is closer than a wrong label. */
function score(wrong: ReturnType<typeof mismatches>): number {
  return wrong.reduce((sum, m) => sum + (m.nearKey !== undefined || m.nearValue ? 1 : 2), 0);
}
