import { idOf, type Manifest } from '../../manifests/manifest';
import { defineCheck } from '../check';
import { found } from '../finding';
import { list, say } from '../words';
import { duplicatesOf, monitorsOfDuplicates } from './duplicates';

export const scrapedByTwoMonitors = defineCheck({
  code: 'SC121',
  name: 'scraped-by-two-monitors',
  severity: 'error',
  kinds: ['ServiceMonitor', 'PodMonitor', 'Probe', 'ScrapeConfig'],
  among: monitorsOfDuplicates,
  title: 'another monitor scrapes the same address already',
  upstream: 'prometheus scrape/target.go, Target.hash',
  explanation: `
Prometheus tells targets apart by their labels and address within one job; the same address in two jobs is scraped twice. Counters
are then counted twice in every sum, alerts fire twice, and if the labels are equal too the samples collide. Typical causes: a
chart brings a monitor and somebody wrote one by hand, or a ServiceMonitor and a PodMonitor lead to the same pods.
`,

  *run(monitor, inquiry) {
    const others = new Map<string, { monitor: Manifest; urls: string[]; prometheus: Manifest }>();
    for (const { targets, url, prometheus } of duplicatesOf(monitor, inquiry)) {
      for (const { from } of targets) {
        // Reported once, at the later of the two.
        if (!from.monitor || idOf(from.monitor) >= idOf(monitor)) continue;
        const id = idOf(from.monitor);
        const entry = others.get(id) ?? {
          monitor: from.monitor,
          urls: [],
          prometheus: prometheus.operation.prometheus,
        };
        if (!entry.urls.includes(url)) entry.urls.push(url);
        others.set(id, entry);
      }
    }
    for (const { monitor: other, urls } of others.values()) {
      yield found(monitor, {
        facts: [`${say(other)} scrapes ${list(urls, 3)} too`],
        fix: `remove this monitor or ${say(other)}, or narrow the selector of one of them`,
      });
    }
  },
});
