import { defineCheck } from '../check';
import { found, unknown } from '../finding';
import { gatesOf, isOrphan } from '../selection/gates';
import { outOfReach } from '../selection/namespace-not-selected';

export const ruleNamespaceNotSelected = defineCheck({
  code: 'SC303',
  name: 'rule-namespace-not-selected',
  severity: 'error',
  kinds: ['PrometheusRule'],
  title: 'a Prometheus selects the labels of these rules, but not their namespace',
  upstream: 'prometheus-operator pkg/operator/operator.go, SelectNamespacesFromCache',
  explanation: `
\`ruleNamespaceSelector\` looks at the labels of the Namespace object. Unset means the namespace of the Prometheus itself, \`{}\` means
all namespaces.
`,

  *run(rule, inquiry) {
    const gates = gatesOf(rule, inquiry).filter(({ byLabels }) => byLabels);
    if (gates.length === 0 || gates.some(({ byNamespace }) => byNamespace === 'selected')) return;
    if (isOrphan(gates)) yield found(...outOfReach(rule.namespace, gates[0], inquiry, rule));
    else yield unknown(rule, `the labels of Namespace ${rule.namespace}`);
  },
});
