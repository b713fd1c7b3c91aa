import { defineCheck } from '../check';
import { found, missing } from '../finding';
import { mismatches, mismatchFact, mismatchNear } from '../selection/mismatch';
import { list, say, show } from '../words';
import { brokenAt, monitorsWithoutTargets } from './breaks';
import { sayReach } from './broken';
import { meantPods } from './meant-pods';
import { needOf } from './need';
import { selectorOf } from './selects';

export const podMonitorWithoutPods = defineCheck({
  code: 'SC116',
  name: 'pod-monitor-without-pods',
  severity: 'error',
  kinds: ['PodMonitor'],
  among: monitorsWithoutTargets,
  title: 'this PodMonitor selects no pod',
  upstream: 'prometheus-operator pkg/prometheus/promcfg.go, generatePodMonitorConfig',
  explanation: `
\`spec.selector\` of a PodMonitor is compared with the labels of pods: those of the pod template (\`spec.template.metadata.labels\`),
not those of the Deployment or of the Service. It looks in its own namespace unless \`spec.namespaceSelector\` says otherwise.
`,

  *run(monitor, inquiry) {
    for (const { broken } of brokenAt(monitor, 'no-pods', inquiry)) {
      const { reach, pods } = broken;
      const selector = selectorOf(monitor);
      const meant = meantPods(monitor, pods, inquiry);
      if (!meant && !inquiry.complete) {
        yield* missing(monitor, needOf(broken, monitor));
        continue;
      }
      const wrong = meant ? mismatches(selector, meant.labels) : [];
      yield found(monitor, {
        facts: [
          `no pod in ${sayReach(reach)} matches ${show(selector)}`,
          ...(meant ? wrong.map((one) => `pods of ${say(meant.workload)}: ${mismatchFact(one)}`) : []),
        ],
        near: wrong.map(mismatchNear).find(Boolean),
        fix: meant
          ? `in spec.selector ${list(
              wrong.map(({ key, has, nearKey }) => {
                if (nearKey !== undefined) return `replace ${key} by ${nearKey}: ${show(meant.labels[nearKey])}`;
                return has === undefined ? `remove ${key}` : `set ${key} to ${show(has)}`;
              }),
              10,
            )}`
          : 'set spec.selector to the labels of the pod template that is meant',
      });
    }
  },
});
