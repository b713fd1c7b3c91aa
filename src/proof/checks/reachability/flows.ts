import type { Pod } from '../../cluster/cluster';
import type { PrometheusEvidence } from '../../evidence';
import type { Manifest } from '../../manifests/manifest';
import type { ScrapeJob } from '../../operator/operation';
import type { Inquiry } from '../inquiry';

/** Prometheus scrapes a port of the pods of a workload. */
export interface Flow {
  readonly prometheus: PrometheusEvidence;
  readonly job: ScrapeJob;
  readonly scheme: string;
  /** One of the pods of the workload. */
  readonly pod: Pod;
  readonly port: number;
}

/** The connections that a monitor makes, one per workload and port. */
export function flowsOf(monitor: Manifest, inquiry: Inquiry): readonly Flow[] {
  return inquiry.about(monitor, flows);
}

function flows(monitor: Manifest, inquiry: Inquiry): readonly Flow[] {
  const podOf = inquiry.once(podsByWorkload);
  const found: Flow[] = [];
  for (const { prometheus, job, pool } of inquiry.pools(monitor)) {
    const ofJob = new Map<string, Flow>();
    for (const { url, from } of pool.targets) {
      const pod = from.workload && podOf.get(from.workload);
      const [, scheme, host, written] = /^(\w+):\/\/([^/:?]+|\[[^\]]*\])(?::(\d+))?/.exec(url) ?? [];
      if (!pod || host !== pod.symbol) continue; // relabelled to some other address
      const port = written === undefined ? (scheme === 'https' ? 443 : 80) : Number(written);
      ofJob.set(`${pod.namespace}/${host}:${port}`, { prometheus, job, scheme, pod, port });
    }
    found.push(...ofJob.values());
  }
  return found;
}

function podsByWorkload({ condensed }: Inquiry): ReadonlyMap<Manifest, Pod> {
  const pods = new Map<Manifest, Pod>();
  for (const pod of condensed.pods) if (!pods.has(pod.workload)) pods.set(pod.workload, pod);
  return pods;
}
