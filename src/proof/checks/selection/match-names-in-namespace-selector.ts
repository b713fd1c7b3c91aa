import { defineCheck } from '../check';
import { found } from '../finding';

const misused = /^spec\.(\w+NamespaceSelector)\.(matchNames|any)\b/;

/** Whether a field that was dropped is one of those that people take over from monitors. */
export function isMisusedNamespaceSelector(path: string): boolean {
  return misused.test(path);
}

export const matchNamesInNamespaceSelector = defineCheck({
  code: 'SC006',
  name: 'match-names-in-namespace-selector',
  severity: 'error',
  kinds: ['Prometheus', 'PrometheusAgent', 'ThanosRuler'],
  subjects: ({ admission }) =>
    admission.pruned.filter(({ object }) => object.kind !== 'ServiceMonitor').map(({ object }) => object),
  title: 'the namespace selectors of a Prometheus are label selectors: matchNames and any do not exist there',
  upstream: 'prometheus-operator pkg/apis/monitoring/v1/prometheus_types.go, CommonPrometheusFields',
  explanation: `
\`matchNames\` and \`any\` belong to the \`namespaceSelector\` of a ServiceMonitor, PodMonitor or Probe. In a Prometheus object
the namespace selectors look at the labels of Namespace objects; the API server drops what it does not know, and what is left,
\`{}\`, selects every namespace.

To name namespaces, use the label that each of them has: \`kubernetes.io/metadata.name\`.
`,

  *run(prometheus, { admission }) {
    const fields = admission.pruned.find(({ object }) => object === prometheus)?.fields ?? [];
    for (const path of fields) {
      const [, selector, field] = misused.exec(path) ?? [];
      if (!selector) continue;
      yield found(prometheus, {
        facts: [`spec.${selector}.${field} is dropped by the API server; {} is left, and that selects every namespace`],
        fix:
          field === 'any'
            ? `set spec.${selector} to {}`
            : `set spec.${selector}.matchExpressions to [{key: kubernetes.io/metadata.name, operator: In, values: [...]}] instead of matchNames`,
      });
    }
  },
});
