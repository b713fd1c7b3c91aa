import { operatorProcesses } from '../../operator/operator-arguments';
import { reasonToLeaveAlone } from '../../operator/supervision';
import { defineCheck } from '../check';
import { found } from '../finding';
import { say, show } from '../words';

const annotation = 'operator.prometheus.io/controller-id';

export const prometheusNotOperated = defineCheck({
  code: 'SC007',
  name: 'prometheus-not-operated',
  severity: 'error',
  kinds: ['Prometheus', 'PrometheusAgent'],
  title: 'no operator among the manifests looks after this Prometheus',
  upstream: 'prometheus-operator cmd/operator/main.go, and pkg/operator/resource_reconciler.go',
  explanation: `
An operator can be told to look after some Prometheus objects only: by namespace (\`--prometheus-instance-namespaces\`, or else
\`--namespaces\` and \`--deny-namespaces\`), by labels (\`--prometheus-instance-selector\`), and by the annotation
\`${annotation}\`, which has to equal \`--controller-id\` exactly. An object that nobody looks after just lies there.
`,

  *run(prometheus, { prometheuses, index }) {
    const evidence = prometheuses.find(({ operation }) => operation.prometheus === prometheus);
    if (evidence?.operation.leftAlone === undefined) return;
    const processes = operatorProcesses(index);
    const [{ deployment }] = processes;
    const ids = processes.map(({ flags }) => flags.get('controller-id')?.at(-1) ?? '');
    const isForeign = !ids.includes(prometheus.annotations[annotation] ?? '');
    yield found(prometheus, {
      facts: processes.map((process) => String(reasonToLeaveAlone(process, prometheus))),
      fix: !isForeign
        ? `move it to where ${say(deployment)} looks, or change the flags of the operator`
        : ids[0] === ''
          ? `remove the annotation ${annotation}`
          : `set metadata.annotations["${annotation}"] to ${show(ids[0])}`,
    });
  },
});
