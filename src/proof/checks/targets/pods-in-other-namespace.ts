import { objectOf } from '../../cluster/fields';
import { defineCheck } from '../check';
import { found } from '../finding';
import { list, say } from '../words';
import { brokenAt, monitorsWithoutTargets } from './breaks';
import { sayReach } from './broken';
import { namespacesEdit } from './namespaces-edit';

export const podsInOtherNamespace = defineCheck({
  code: 'SC117',
  name: 'pods-in-other-namespace',
  severity: 'error',
  kinds: ['PodMonitor'],
  among: monitorsWithoutTargets,
  title: 'the pods of this PodMonitor run in a namespace where the monitor does not look',
  upstream: 'prometheus-operator pkg/prometheus/promcfg.go, getNamespacesFromNamespaceSelector',
  explanation: `
Without \`spec.namespaceSelector\` a PodMonitor looks for pods in its own namespace only. If the Prometheus has
\`ignoreNamespaceSelectors: true\`, its own namespace is all there is, whatever the monitor says.
`,

  *run(monitor, inquiry) {
    for (const { broken, prometheus } of brokenAt(monitor, 'pods-elsewhere', inquiry)) {
      const { reach, pods } = broken;
      const namespaces = [...new Set(pods.map(({ namespace }) => namespace))];
      const workloads = [...new Set(pods.map(({ workload }) => workload))];
      const facts = [
        `pods with the labels run in ${sayReach(namespaces)} (${list(workloads.map(say), 3)}), but the monitor only looks in ${sayReach(reach)}`,
      ];
      const owner = prometheus.operation.prometheus;
      if (
        objectOf(owner.body.spec).ignoreNamespaceSelectors === true &&
        objectOf(monitor.body.spec).namespaceSelector
      ) {
        yield found(owner, { subject: monitor, facts, fix: 'remove spec.ignoreNamespaceSelectors' });
      } else {
        yield found(monitor, {
          facts,
          fix: namespacesEdit(monitor, namespaces),
        });
      }
    }
  },
});
