import { defineCheck } from '../check';
import { found } from '../finding';
import { show } from '../words';
import { doubtfulMonitors, placeOf, rejectionsOf } from './rejection';

const words = /scrapeTimeout "([^"]*)" greater than scrapeInterval "([^"]*)"/;

export const scrapeTimeoutExceedsInterval = defineCheck({
  code: 'SC504',
  name: 'scrape-timeout-exceeds-interval',
  severity: 'error',
  kinds: ['ServiceMonitor', 'PodMonitor', 'Probe', 'ScrapeConfig'],
  among: doubtfulMonitors,
  title: 'the scrape timeout is longer than the interval, so the operator skips this monitor',
  upstream: 'prometheus-operator pkg/prometheus/promcfg.go, CompareScrapeTimeoutToScrapeInterval',
  explanation: `
A scrape has to be over before the next one begins. Where the monitor sets no interval, that of the Prometheus counts
(\`spec.scrapeInterval\`, 30s if it says nothing), so a timeout of a minute is too long even though nothing next to it says so.
`,

  *run(monitor, inquiry) {
    for (const { message } of rejectionsOf(monitor, 'timeout', inquiry)) {
      const [, timeout, interval] = words.exec(message) ?? [];
      const place = placeOf(monitor, message);
      yield found(monitor, {
        facts: [`${place}.scrapeTimeout is ${show(timeout)}; the interval is ${show(interval)}`],
        fix: `set ${place}.scrapeTimeout to ${show(interval)}`,
      });
    }
  },
});
