import { idOf } from '../../manifests/manifest';
import { operatorProcesses } from '../../operator/operator-arguments';
import { reasonToLeaveAlone } from '../../operator/supervision';
import { defineCheck } from '../check';
import { found } from '../finding';
import { list, say } from '../words';

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

  *run(prometheus, { index }) {
    const responsible = operatorProcesses(index)
      .filter((process) => reasonToLeaveAlone(process, prometheus) === undefined)
      .map(({ deployment }) => deployment)
      .sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
    if (responsible.length < 2) return;
    yield found(responsible[1], {
      subject: prometheus,
      facts: [`${list(responsible.map(say))} look after ${say(prometheus)}`],
      fix: 'remove it, or give it --namespaces of its own',
    });
  },
});
