import { idOf } from '../../manifests/manifest';
import { defineCheck, found } from '../check';
import { list, say } from '../words';
import { neglect, operatorDeployments } from './operator-deployments';

export const twoOperators = defineCheck({
  code: 'SC010',
  name: 'two-operators',
  severity: 'error',
  kinds: ['Prometheus', 'PrometheusAgent'],
  title: "two operators look after this Prometheus and undo one another's work",
  upstream: 'prometheus-operator Documentation/platform/troubleshooting.md',
  explanation: `
Two operators that both feel responsible write the same Secret and the same StatefulSet in turn. The pods restart without end, and the
configuration depends on who wrote last, above all if their versions or flags differ.
`,

  *run(prometheus, inquiry) {
    const operators = inquiry
      .once(operatorDeployments)
      .filter((operator) => neglect(operator, prometheus) === undefined);
    if (operators.length < 2) return;
    const second = [...operators].sort((a, b) => (idOf(a.manifest) < idOf(b.manifest) ? -1 : 1))[1];
    yield found(second.manifest, {
      subject: prometheus,
      facts: [`${list(operators.map(({ manifest }) => say(manifest)))} look after ${say(prometheus)}`],
      fix: 'remove it, or give it --namespaces of its own',
    });
  },
});
