import { defineCheck, found, unknown } from '../check';
import { say } from '../words';
import { brokenAt } from './breaks';

export const noTargets = defineCheck({
  code: 'SC100',
  name: 'no-targets',
  severity: 'error',
  kinds: ['ServiceMonitor', 'PodMonitor', 'Probe', 'ScrapeConfig'],
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
    for (const { broken } of brokenAt(monitor, 'sidecar', inquiry)) {
      const { sidecar, workload, injected } = broken;
      const needs = `the ${sidecar.container} that ${sidecar.mesh} puts into the pods of ${say(workload)}`;
      yield unknown(monitor, injected ? needs : `${needs}, or the labels of Namespace ${workload.namespace}`);
    }
    for (const _ of brokenAt(monitor, 'too-wide', inquiry))
      yield unknown(monitor, 'the pods and Services of all namespaces');
    for (const { job } of brokenAt(monitor, 'unexplained', inquiry)) {
      const name = String(job.config.job_name);
      if (inquiry.complete) {
        yield found(monitor, {
          facts: [`job ${name} discovers nothing`],
          fix: 'mend what it discovers, or remove the monitor',
        });
      } else {
        yield unknown(monitor, `the objects that job ${name} discovers`);
      }
    }
  },
});
