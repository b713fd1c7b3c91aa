import type { Manifest } from '../../manifests/manifest';
import { defineCheck } from '../check';
import { found } from '../finding';
import { type Inquiry, monitorsWith } from '../inquiry';

export const brokenByRelabeling = defineCheck({
  code: 'SC115',
  name: 'broken-by-relabeling',
  severity: 'error',
  kinds: ['ServiceMonitor', 'PodMonitor', 'Probe', 'ScrapeConfig'],
  title: 'relabelling turns targets of this monitor into something that Prometheus cannot scrape',
  upstream: 'prometheus scrape/target.go, PopulateLabels',
  explanation: `
After relabelling Prometheus looks at the result: an address must be there and be a plain host and port (no scheme, no path), and
the interval and timeout in \`__scrape_interval__\` and \`__scrape_timeout__\` must make sense. A target that fails is left out with
one line in the log.
`,

  among: (inquiry) => inquiry.once(monitorsWithFailures),
  *run(monitor, inquiry) {
    for (const { pool, job } of inquiry.pools(monitor)) {
      for (const failure of pool.failures) {
        yield found(monitor, {
          facts: [`job ${String(job.config.job_name)}: ${failure}`],
          fix: fixFor(failure),
        });
      }
    }
  },
});

function monitorsWithFailures(inquiry: Inquiry): ReadonlySet<Manifest> {
  return monitorsWith(inquiry, ({ pool }) => pool.failures.length > 0);
}

function fixFor(failure: string): string {
  if (failure.includes('not a valid hostname'))
    return 'leave only host:port in __address__; the scheme and the path have fields of their own';
  if (failure.includes('no address')) return 'keep the label __address__ in the relabelings';
  if (failure.includes('timeout') || failure.includes('interval'))
    return 'set __scrape_timeout__ to no more than __scrape_interval__ in the relabelings';
  return 'mend the relabelings of this monitor';
}
