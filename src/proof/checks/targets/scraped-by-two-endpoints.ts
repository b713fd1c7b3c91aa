import { idOf } from '../../manifests/manifest';
import { defineCheck } from '../check';
import { found } from '../finding';
import { list } from '../words';
import { duplicatesOf, monitorsOfDuplicates } from './duplicates';

export const scrapedByTwoEndpoints = defineCheck({
  code: 'SC123',
  name: 'scraped-by-two-endpoints',
  severity: 'error',
  kinds: ['ServiceMonitor', 'PodMonitor'],
  among: monitorsOfDuplicates,
  title: 'two endpoints of this monitor scrape the same address',
  upstream: 'prometheus-operator pkg/prometheus/promcfg.go, appendServiceMonitorConfigs',
  explanation: `
Every element of \`endpoints\` becomes a job of its own. Two that lead to the same port and path (one by \`port\`, the other by
\`targetPort\`; or one without any port, which takes every port that the containers declare) scrape everything twice.
`,

  *run(monitor, inquiry) {
    const field = monitor.kind === 'PodMonitor' ? 'podMetricsEndpoints' : 'endpoints';
    const reported = new Set<string>();
    for (const { targets, url } of duplicatesOf(monitor, inquiry)) {
      const own = targets.filter(({ from }) => from.monitor && idOf(from.monitor) === idOf(monitor));
      const endpoints = [...new Set(own.map(({ from }) => from.endpoint ?? 0))].sort((a, b) => a - b);
      if (endpoints.length < 2 || reported.has(endpoints.join())) continue;
      reported.add(endpoints.join());
      const [, second] = endpoints;
      yield found(monitor, {
        facts: [`${list(endpoints.map((n) => `spec.${field}[${n}]`))} scrape ${url}`],
        fix: `remove spec.${field}[${second}]`,
      });
    }
  },
});
