import { listOf, objectOf, objectsOf, textOf } from '../../cluster/fields';
import type { Manifest } from '../../manifests/manifest';
import type { Operation, ScrapeJob } from '../../operator/operation';
import type { ScrapePool } from '../../prometheus/target';
import { isInjected, sidecarIn, sidecarOfPort } from '../../reachability/sidecar';
import { type Inquiry, monitorsWith, type Pooled } from '../inquiry';
import type { Broken, Reach } from './broken';
import { dropping } from './dropping-rule';
import { brokenPodChain } from './pod-chain';
import { isPicky, selects } from './selects';
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
  return brokenPools(monitor, inquiry).filter(
    (pool): pool is BrokenPool & { broken: Extract<Broken, { link: L }> } => pool.broken.link === link,
  );
}

/** The empty pools of a monitor. */
export function brokenPools(monitor: Manifest, inquiry: Inquiry): readonly BrokenPool[] {
  return inquiry.about(monitor, breaks);
}

/** The monitors with pools that have no targets, or none that anybody can tell. */
export function monitorsWithoutTargets(inquiry: Inquiry): ReadonlySet<Manifest> {
  return inquiry.once(emptyHanded);
}

function emptyHanded(inquiry: Inquiry): ReadonlySet<Manifest> {
  return monitorsWith(inquiry, ({ pool }) => pool.targets.length === 0);
}

function breaks(monitor: Manifest, inquiry: Inquiry): readonly BrokenPool[] {
  return inquiry
    .pools(monitor)
    .filter(({ pool }) => pool.targets.length === 0 && pool.unknown === undefined)
    .map((pooled) => ({ ...pooled, broken: brokenLink(monitor, pooled, inquiry) }));
}

function brokenLink(monitor: Manifest, pooled: Pooled, inquiry: Inquiry): Broken {
  const { prometheus, job, pool } = pooled;
  const broken = brokenChain(monitor, job, inquiry) ?? brokenLater(pool, prometheus.operation, job, inquiry);
  const isWide = reachOf(job) === undefined && discovers(job) && (broken.link === 'dropped' || !isPicky(monitor));
  if (isWide && !inquiry.complete && broken.link !== 'failed') return { link: 'too-wide' };
  return hiddenSidecar(broken, inquiry) ?? broken;
}

/** What breaks behind discovery. */
function brokenLater(pool: ScrapePool, operation: Operation, job: ScrapeJob, inquiry: Inquiry): Broken {
  if (pool.failures.length > 0) return { link: 'failed', failures: pool.failures };
  const { dropped = 0 } = pool;
  if (dropped === 0) return { link: 'unexplained' };
  return { link: 'dropped', dropped, ...dropping(operation, job, inquiry) };
}

/** The sidecar that is meant, where the manifests cannot show it. */
function hiddenSidecar(broken: Broken, { index, complete }: Inquiry): Broken | undefined {
  const pods = broken.link === 'port-undeclared' || broken.link === 'dropped' ? broken.pods : [];
  const sidecar =
    broken.link === 'port-undeclared'
      ? sidecarOfPort(broken.port)
      : broken.link === 'dropped' && broken.rule
        ? sidecarIn(broken.rule.text)
        : undefined;
  if (!sidecar) return undefined;
  for (const pod of pods) {
    const injected = isInjected(pod, sidecar, index, complete);
    if (injected !== false) return { link: 'sidecar', sidecar, workload: pod.workload, injected };
  }
  return undefined;
}

function discovers({ config }: ScrapeJob): boolean {
  return objectsOf(config.kubernetes_sd_configs).length > 0;
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
