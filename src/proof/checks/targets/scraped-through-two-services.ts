import { objectOf } from '../../cluster/fields';
import { idOf, type Manifest } from '../../manifests/manifest';
import type { Target } from '../../prometheus/target';
import { defineCheck } from '../check';
import { found } from '../finding';
import { list, say } from '../words';
import { duplicatesOf, monitorsOfDuplicates } from './duplicates';

export const scrapedThroughTwoServices = defineCheck({
  code: 'SC122',
  name: 'scraped-through-two-services',
  severity: 'error',
  kinds: ['ServiceMonitor'],
  among: monitorsOfDuplicates,
  title: 'this ServiceMonitor selects two Services in front of the same pods, so each pod is scraped twice',
  upstream: 'prometheus-operator pkg/prometheus/promcfg.go, generateServiceMonitorConfig',
  explanation: `
Charts often make a normal Service and a headless one with the same labels and ports. A ServiceMonitor that selects by these labels
gets every pod once per Service: the targets differ in the label \`service\` only.

Give one of the Services a label that the monitor can ask for, or leave the other one out with a \`NotIn\` or \`DoesNotExist\` expression.
`,

  *run(monitor, inquiry) {
    const reported = new Set<string>();
    for (const { targets, url } of duplicatesOf(monitor, inquiry)) {
      for (const [endpoint, services] of servicesByEndpoint(monitor, targets)) {
        const key = `${endpoint} ${services.map(idOf).join(' ')}`;
        if (services.length < 2 || reported.has(key)) continue;
        reported.add(key);
        const headless = services.find(({ body }) => objectOf(body.spec).clusterIP === 'None') ?? services[1];
        yield found(monitor, {
          facts: [`endpoint ${endpoint} finds ${url} through ${list(services.map(say))}`],
          fix: `ask in spec.selector for a label that ${say(headless)} does not have`,
        });
      }
    }
  },
});

function servicesByEndpoint(monitor: Manifest, targets: readonly Target[]): ReadonlyMap<number, readonly Manifest[]> {
  const services = new Map<number, Manifest[]>();
  for (const { from } of targets) {
    if (!from.monitor || idOf(from.monitor) !== idOf(monitor) || !from.service) continue;
    const known = services.get(from.endpoint ?? 0) ?? [];
    if (!known.includes(from.service)) known.push(from.service);
    services.set(from.endpoint ?? 0, known);
  }
  return services;
}
