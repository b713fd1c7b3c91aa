import { defineCheck } from '../check';
import { found, missing, unknown } from '../finding';
import { brokenAt, monitorsWithoutTargets } from './breaks';
import { needOf } from './need';

export const noTargets = defineCheck({
  code: 'SC100',
  name: 'no-targets',
  severity: 'error',
  kinds: ['ServiceMonitor', 'PodMonitor', 'Probe', 'ScrapeConfig'],
  among: monitorsWithoutTargets,
  title: 'this monitor is in the configuration and finds no target',
  upstream: 'prometheus discovery/kubernetes/kubernetes.go, Discovery.Run',
  explanation: `
The operator accepts the monitor and Prometheus loads the job, but its discovery finds nothing in this cluster. Where the
reason can be told, another check tells it; this one speaks when nothing more precise can be said, as for a ScrapeConfig that
asks the Kubernetes API for objects that do not exist.
`,

  *run(monitor, inquiry) {
    for (const { pool } of inquiry.pools(monitor)) {
      if (pool.unknown !== undefined) yield unknown(monitor, pool.unknown);
    }
    for (const link of ['sidecar', 'too-wide'] as const) {
      for (const { broken } of brokenAt(monitor, link, inquiry)) yield* missing(monitor, needOf(broken, monitor));
    }
    for (const { broken, job } of brokenAt(monitor, 'unexplained', inquiry)) {
      if (!inquiry.complete) yield* missing(monitor, needOf(broken, monitor));
      else {
        yield found(monitor, {
          facts: [`job ${String(job.config.job_name)} discovers nothing`],
          fix: 'mend what it discovers, or remove the monitor',
        });
      }
    }
  },
});
