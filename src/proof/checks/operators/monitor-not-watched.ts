import { defineCheck, found } from '../check';
import { gatesOf } from '../selection/gates';
import { list, say, show } from '../words';
import { neglect, operatorDeployments, watches } from './operator-deployments';

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

  *run(object, inquiry) {
    const operators = inquiry.once(operatorDeployments);
    if (operators.length === 0) return;
    const takers = gatesOf(object, inquiry).filter(
      ({ byLabels, byNamespace }) => byLabels && byNamespace === 'selected',
    );
    const responsible = takers.flatMap(({ owner }) =>
      operators.filter((operator) => neglect(operator, owner) === undefined),
    );
    if (responsible.length === 0 || responsible.some((operator) => watches(operator, object.namespace))) return;
    const [{ manifest, namespaces, denied }] = responsible;
    yield found(manifest, {
      subject: object,
      facts: [
        `${say(object)} lies in namespace ${show(object.namespace)}`,
        namespaces.length > 0
          ? `${say(manifest)} watches ${list(namespaces.map(show))} only`
          : `${say(manifest)} has --deny-namespaces=${denied.join(',')}`,
      ],
      fix:
        namespaces.length > 0
          ? `change --namespaces to ${[...namespaces, object.namespace].join(',')}`
          : `take ${object.namespace} out of --deny-namespaces`,
    });
  },
});
