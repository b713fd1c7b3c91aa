import { listOf, objectOf } from '../../cluster/fields';
import { defineCheck } from '../check';
import { found } from '../finding';
import { show } from '../words';

export const matchNamesIgnored = defineCheck({
  code: 'SC534',
  name: 'match-names-ignored',
  severity: 'warning',
  kinds: ['ServiceMonitor', 'PodMonitor'],
  title: 'the namespaceSelector of this monitor says "any", so its matchNames are ignored',
  upstream: 'prometheus-operator pkg/prometheus/promcfg.go, getNamespacesFromNamespaceSelector',
  explanation: `
\`any: true\` means every namespace, whatever \`matchNames\` lists. Prometheus then also needs rights in the whole cluster.
`,

  *run(monitor) {
    const { any, matchNames } = objectOf(objectOf(monitor.body.spec).namespaceSelector);
    if (any !== true || listOf(matchNames).length === 0) return;
    yield found(monitor, {
      facts: [`spec.namespaceSelector has any: true and matchNames ${show(matchNames)}`],
      fix: 'remove spec.namespaceSelector.any',
    });
  },
});
