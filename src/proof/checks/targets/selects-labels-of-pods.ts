import { defineCheck } from '../check';
import { found } from '../finding';
import { labelEdit, mismatches } from '../selection/mismatch';
import { say, show } from '../words';
import { brokenAt, monitorsWithoutTargets } from './breaks';
import { selectorOf } from './selects';

export const selectsLabelsOfPods = defineCheck({
  code: 'SC103',
  name: 'selects-labels-of-pods',
  severity: 'error',
  kinds: ['ServiceMonitor'],
  among: monitorsWithoutTargets,
  title: 'the pods behind this Service have the labels that a ServiceMonitor asks for, the Service itself has not',
  upstream: 'prometheus-operator pkg/prometheus/promcfg.go, generateServiceMonitorConfig',
  explanation: `
A Service has labels of its own (\`metadata.labels\`) and a selector for pods (\`spec.selector\`). A ServiceMonitor looks at the
former. A Service written by hand often has no labels at all, because nothing else needs them.

Give the Service the labels, or select the pods directly with a PodMonitor.
`,

  *run(monitor, inquiry) {
    for (const { broken } of brokenAt(monitor, 'labels-of-pods', inquiry)) {
      const { service } = broken;
      const selector = selectorOf(monitor);
      yield found(service, {
        subject: monitor,
        facts: [
          `${say(monitor)} selects Services with ${show(selector)}; the labels of this one are ${show(service.labels)}`,
          'its spec.selector leads to pods that have them',
        ],
        fix: labelEdit(mismatches(selector, service.labels)),
      });
    }
  },
});
