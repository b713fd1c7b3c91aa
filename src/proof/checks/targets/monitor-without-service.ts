import type { Manifest } from '../../manifests/manifest';
import { defineCheck } from '../check';
import { found, missing } from '../finding';
import { mismatchFact, mismatchNear } from '../selection/mismatch';
import { list, say, show } from '../words';
import { brokenAt, monitorsWithoutTargets } from './breaks';
import { sayReach } from './broken';
import { type Meant, meantService } from './meant-service';
import { needOf } from './need';
import { selectorOf } from './selects';

export const monitorWithoutService = defineCheck({
  code: 'SC101',
  name: 'monitor-without-service',
  severity: 'error',
  kinds: ['ServiceMonitor'],
  among: monitorsWithoutTargets,
  title: 'this ServiceMonitor selects no Service',
  upstream: 'prometheus-operator pkg/prometheus/promcfg.go, generateServiceMonitorConfig',
  explanation: `
\`spec.selector\` of a ServiceMonitor is compared with the labels of Service objects (\`metadata.labels\` of the Service), in the
namespace of the monitor unless \`spec.namespaceSelector\` says otherwise. Neither the labels of pods nor the selector of the
Service count.

Values are regular expressions and label names are sanitised on the way, so the comparison is a little looser than that of
Kubernetes; a Service that is not found by it does not exist for the monitor.
`,

  *run(monitor, inquiry) {
    for (const { broken } of brokenAt(monitor, 'no-service', inquiry)) {
      const { reach, services } = broken;
      const selector = show(selectorOf(monitor));
      const meant = meantService(monitor, services, inquiry);
      if (!meant && !inquiry.complete) {
        yield* missing(monitor, needOf(broken, monitor));
        continue;
      }
      yield found(monitor, {
        facts: [
          `no Service in ${sayReach(reach)} matches ${selector}`,
          ...(meant ? meant.wrong.map((wrong) => `${say(meant.service)}: ${mismatchFact(wrong)}`) : offer(services)),
        ],
        near: meant?.wrong.map(mismatchNear).find(Boolean),
        fix: meant
          ? selectorEdit(meant)
          : 'set spec.selector to the labels of the Service that is meant, or create that Service',
      });
    }
  },
});

function offer(services: readonly Manifest[]): string[] {
  if (services.length === 0) return ['there is no Service at all'];
  return [
    `the Services there are ${list(
      services.map(({ name, labels }) => `${name} ${show(labels)}`),
      3,
    )}`,
  ];
}

/** The selector that takes the Service that is meant. */
function selectorEdit({ service, wrong }: Meant): string {
  const parts = wrong.map(({ key, has, nearKey }) => {
    if (nearKey !== undefined) return `replace ${key} by ${nearKey}: ${show(service.labels[nearKey])}`;
    return has === undefined ? `remove ${key}` : `set ${key} to ${show(has)}`;
  });
  return Object.keys(service.labels).length === 0
    ? `give ${say(service)} these labels, in its metadata.labels`
    : `in spec.selector ${list(parts, 10)}`;
}
