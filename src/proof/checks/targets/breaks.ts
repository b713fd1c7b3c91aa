import { listOf, objectOf, objectsOf, textOf } from '../../cluster/fields';
import type { Manifest } from '../../manifests/manifest';
import type { ScrapeJob } from '../../operator/operation';
import type { Inquiry, Pooled } from '../inquiry';
import type { Broken, Reach } from './broken';
import { droppingRule } from './dropping-rule';
import { brokenPodChain } from './pod-chain';
import { selects } from './selects';
import { brokenServiceChain } from './service-chain';

/** An empty scrape pool and why it is empty. */
export interface BrokenPool extends Pooled {
  readonly broken: Broken;
}

/** The empty pools of a monitor that have a certain broken link. */
export function brokenAt<L extends Broken['link']>(
  monitor: Manifest,
  link: L,
  inquiry: Inquiry,
): readonly (BrokenPool & { readonly broken: Extract<Broken, { link: L }> })[] {
  const known = inquiry.once(breaks)(monitor);
  return known.filter(
    (pool): pool is BrokenPool & { broken: Extract<Broken, { link: L }> } => pool.broken.link === link,
  );
}

function breaks(inquiry: Inquiry): (monitor: Manifest) => readonly BrokenPool[] {
  const known = new Map<Manifest, readonly BrokenPool[]>();
  return (monitor) => {
    const made =
      known.get(monitor) ??
      inquiry
        .pools(monitor)
        .filter(({ pool }) => pool.targets.length === 0 && pool.unknown === undefined)
        .map((pooled) => ({ ...pooled, broken: brokenLink(monitor, pooled, inquiry) }));
    known.set(monitor, made);
    return made;
  };
}

function brokenLink(monitor: Manifest, { prometheus, job, pool }: Pooled, { cluster }: Inquiry): Broken {
  const chain = brokenChain(monitor, job, { cluster });
  if (chain) return chain;
  if (pool.failures.length > 0) return { link: 'failed', failures: pool.failures };
  if (pool.dropped > 0) {
    return { link: 'dropped', dropped: pool.dropped, rule: droppingRule(prometheus.operation, job, cluster) };
  }
  return { link: 'unexplained' };
}

function brokenChain(monitor: Manifest, job: ScrapeJob, { cluster }: Pick<Inquiry, 'cluster'>): Broken | undefined {
  const [sd] = objectsOf(job.config.kubernetes_sd_configs);
  const endpoint = job.endpoint ?? 0;
  const reach = reachOf(job);
  switch (monitor.kind) {
    case 'ServiceMonitor': {
      const role = textOf(sd?.role) === 'endpointslice' ? 'endpointslice' : 'endpoints';
      return brokenServiceChain({ monitor, endpoint, role, reach }, cluster);
    }
    case 'PodMonitor':
      return brokenPodChain(monitor, endpoint, reach, cluster);
    case 'Probe': {
      if (!sd) return undefined;
      const namespaces = reach ?? [...cluster.index.namespaces.keys()];
      const ingresses = namespaces.flatMap((namespace) => cluster.index.inNamespace('Ingress', namespace));
      return ingresses.some(selects(monitor, 'ingress')) ? undefined : { link: 'no-ingress', reach };
    }
    default:
      return undefined;
  }
}

/** The namespaces in which a job discovers. */
export function reachOf({ config }: ScrapeJob): Reach {
  const [sd] = objectsOf(config.kubernetes_sd_configs);
  const names = listOf(objectOf(sd?.namespaces).names).map(String);
  return names.length > 0 ? names : undefined;
}
