import { objectOf } from '../../cluster/fields';
import { defineCheck } from '../check';
import { found } from '../finding';
import { list, say, show } from '../words';
import { brokenAt, monitorsWithoutTargets } from './breaks';
import { sayReach } from './broken';
import { namespacesEdit } from './namespaces-edit';

export const serviceInOtherNamespace = defineCheck({
  code: 'SC102',
  name: 'service-in-other-namespace',
  severity: 'error',
  kinds: ['ServiceMonitor'],
  among: monitorsWithoutTargets,
  title: 'the Service of this ServiceMonitor lies in a namespace where the monitor does not look',
  upstream: 'prometheus-operator pkg/prometheus/promcfg.go, getNamespacesFromNamespaceSelector',
  explanation: `
Without \`spec.namespaceSelector\` a ServiceMonitor looks for Services in its own namespace only. This has nothing to do with the
namespaces in which a Prometheus looks for monitors: the two are often taken for one another.

If the Prometheus has \`ignoreNamespaceSelectors: true\`, what the monitor says is ignored and its own namespace is all there is.
`,

  *run(monitor, inquiry) {
    for (const { broken, prometheus } of brokenAt(monitor, 'service-elsewhere', inquiry)) {
      const { reach, services } = broken;
      const spec = objectOf(prometheus.operation.prometheus.body.spec);
      const facts = [
        `${list(services.map(say), 3)} ${services.length === 1 ? 'has' : 'have'} the labels, but the monitor only looks in ${sayReach(reach)}`,
      ];
      const wanted = objectOf(objectOf(monitor.body.spec).namespaceSelector);
      if (spec.ignoreNamespaceSelectors === true && (wanted.any || wanted.matchNames)) {
        yield found(prometheus.operation.prometheus, {
          subject: monitor,
          facts: [...facts, `${say(prometheus.operation.prometheus)} ignores its namespaceSelector ${show(wanted)}`],
          fix: 'remove spec.ignoreNamespaceSelectors',
        });
      } else {
        yield found(monitor, {
          facts,
          fix: namespacesEdit(
            monitor,
            services.map(({ namespace }) => namespace),
          ),
        });
      }
    }
  },
});
