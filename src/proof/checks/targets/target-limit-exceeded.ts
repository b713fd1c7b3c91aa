import { objectOf } from '../../cluster/fields';
import type { Manifest } from '../../manifests/manifest';
import { defineCheck } from '../check';
import { found } from '../finding';
import { type Inquiry, monitorsWith } from '../inquiry';
import { say } from '../words';

export const targetLimitExceeded = defineCheck({
  code: 'SC126',
  name: 'target-limit-exceeded',
  severity: 'error',
  kinds: ['ServiceMonitor', 'PodMonitor', 'Probe', 'ScrapeConfig'],
  title: 'this monitor has more targets than its target limit, so all of them fail',
  upstream: 'prometheus scrape/scrape.go, scrapePool.checkTargetLimit',
  explanation: `
\`targetLimit\` is not a cap: if a job has more targets after relabelling, every one of them is marked as failed until there are fewer.
\`enforcedTargetLimit\` of the Prometheus lowers what monitors say.
`,

  among: (inquiry) => inquiry.once(limitedMonitors),
  *run(monitor, inquiry) {
    for (const { prometheus, job, pool } of inquiry.pools(monitor)) {
      const limit = Number(job.config.target_limit ?? 0);
      const targets = pool.targets.reduce((sum, { count }) => sum + (count ?? 1), 0);
      if (limit === 0 || targets <= limit) continue;
      const owner = prometheus.operation.prometheus;
      const enforced =
        objectOf(owner.body.spec).enforcedTargetLimit === limit && objectOf(monitor.body.spec).targetLimit !== limit;
      yield found(enforced ? owner : monitor, {
        subject: monitor,
        facts: [
          `job ${String(job.config.job_name)} has ${targets} targets; the limit is ${limit}${enforced ? `, enforced by ${say(owner)}` : ''}`,
        ],
        fix: `set spec.${enforced ? 'enforcedTargetLimit' : 'targetLimit'} to ${targets} or more`,
      });
    }
  },
});

function limitedMonitors(inquiry: Inquiry): ReadonlySet<Manifest> {
  return monitorsWith(inquiry, ({ job }) => job.config.target_limit !== undefined);
}
