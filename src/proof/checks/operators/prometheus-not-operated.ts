import { defineCheck, found } from '../check';
import { say } from '../words';
import { neglect, operatorDeployments } from './operator-deployments';

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
\`operator.prometheus.io/controller-id\`, which has to equal \`--controller-id\` exactly. An object that nobody looks after just lies there.
`,

  *run(prometheus, inquiry) {
    const operators = inquiry.once(operatorDeployments);
    const reasons = operators.map((operator) => ({ operator, why: neglect(operator, prometheus) }));
    if (reasons.length === 0 || reasons.some(({ why }) => why === undefined)) return;
    const [{ operator }] = reasons;
    const byId = reasons.find(({ why }) => why?.includes('--controller-id'));
    yield found(prometheus, {
      facts: reasons.map(({ operator: { manifest }, why }) => `${say(manifest)}: ${why}`),
      fix: byId
        ? byId.operator.controllerId === ''
          ? 'remove the annotation operator.prometheus.io/controller-id'
          : `set metadata.annotations["operator.prometheus.io/controller-id"] to "${byId.operator.controllerId}"`
        : `move it to where ${say(operator.manifest)} looks, or change the flags of the operator`,
    });
  },
});
