import { operatorProcesses } from '../../operator/operator-arguments';
import { superviseIn } from '../../operator/supervision';
import { defineCheck } from '../check';
import { found } from '../finding';
import type { Inquiry } from '../inquiry';
import { gatesOf } from '../selection/gates';
import { say, show } from '../words';

export const monitorNotWatched = defineCheck({
  code: 'SC008',
  name: 'monitor-not-watched',
  severity: 'error',
  kinds: ['ServiceMonitor', 'PodMonitor', 'Probe', 'ScrapeConfig', 'PrometheusRule'],
  title: 'the operator does not watch the namespace of this object, whatever the selectors of the Prometheus say',
  upstream: 'prometheus-operator pkg/informers/informers.go, and cmd/operator/main.go',
  explanation: `
\`--namespaces\` and \`--deny-namespaces\` of the operator decide which monitors and rules it sees at all. A Prometheus may select a
namespace by its labels; if its operator does not watch that namespace, nothing is found there.
`,

  when: (inquiry) => inquiry.once(processesOf).length > 0,
  *run(object, inquiry) {
    const [process] = inquiry.once(processesOf);
    if (!process) return;
    const watches = inquiry.once(watchesOf);
    const takers = gatesOf(object, inquiry).filter(
      ({ byLabels, byNamespace, owner }) => byLabels && byNamespace === 'selected' && owner.kind !== 'ThanosRuler',
    );
    if (takers.length === 0 || takers.some(({ owner }) => watches.get(owner)?.(object.namespace) ?? true)) return;
    const allowed = process.flags.get('namespaces')?.join(',');
    yield found(process.deployment, {
      subject: object,
      facts: [
        `${say(object)} lies in namespace ${show(object.namespace)}`,
        allowed
          ? `${say(process.deployment)} watches ${allowed} only`
          : `${say(process.deployment)} has --deny-namespaces=${process.flags.get('deny-namespaces')?.join(',')}`,
      ],
      fix: allowed
        ? `change --namespaces to ${allowed},${object.namespace}`
        : `take ${object.namespace} out of --deny-namespaces`,
    });
  },
});

const processesOf = ({ index }: Inquiry) => operatorProcesses(index);

/** Which namespaces the operator of each Prometheus sees. */
function watchesOf({ index, prometheuses }: Inquiry) {
  return new Map(
    prometheuses.map(({ operation: { prometheus } }) => {
      const supervision = superviseIn(index, prometheus);
      return [prometheus, supervision.state === 'reconciled' ? supervision.watches : undefined];
    }),
  );
}
