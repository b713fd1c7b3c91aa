import type { Cluster, ObjectIndex } from './cluster/cluster';
import { objectsOf } from './cluster/fields';
import { isAlike } from './manifests/alike';
import type { JsonObject, Manifest } from './manifests/manifest';
import type { Operation, ScrapeJob } from './operator/operation';
import { kubernetesSd } from './prometheus/discovery/kubernetes';
import type { ScrapePool, Scraping } from './prometheus/target';
import { changedNamespaces, isSame, type Twins } from './twins';

/** What controllers make of a set of manifests. */
interface Clusters {
  readonly cluster: Cluster;
  /** The same with one pod for all replicas of a ReplicaSet. */
  readonly condensed: Cluster;
}

/** What an earlier proof found out, and of which cluster. */
export interface Earlier extends Clusters {
  readonly prometheuses: readonly EarlierPrometheus[];
}

interface EarlierPrometheus {
  readonly operation: Operation;
  readonly scraping: Scraping;
}

/** The scrape pool that an earlier proof computed for a job, if nothing that it hangs on has changed. */
export type EarlierPool = (job: ScrapeJob) => ScrapePool | undefined;

/**
 * A pool hangs on its job, on what is outside of namespaces (nodes, labels of Namespaces), on what is in the namespaces
 * that the job discovers, and on the Prometheus. Addresses and names that controllers make up are others in each proof,
 * but the symbols in their place are the same.
 */
export function earlierPools(earlier: Earlier, now: Clusters): (operation: Operation) => EarlierPool {
  const twins: Twins = new Map();
  const changed = new Set([
    ...changedNamespaces(earlier.cluster, now.cluster, twins),
    ...changedNamespaces(earlier.condensed, now.condensed, twins),
  ]);
  const { index } = now.cluster;
  const isSettled = (namespace: string) => !changed.has(namespace) && hasNoForeignEndpoints(index, namespace);

  return (operation) => {
    const known = earlier.prometheuses.find((before) => isSame(before.operation.prometheus, operation.prometheus));
    if (!known || changed.has('') || !isReadAlike(known, operation)) return () => undefined;

    const pools = new Map(known.scraping.pools.map((pool) => [pool.job, pool]));
    const jobs = new Map(known.operation.jobs.map((job) => [String(job.config.job_name), job]));
    return (job) => {
      const name = String(job.config.job_name);
      const before = jobs.get(name);
      const namespaces = discoveredBy(job.config, operation.prometheus.namespace) ?? [...index.namespaces.keys()];
      if (before?.monitor !== job.monitor || before?.endpoint !== job.endpoint) return undefined;
      if (!namespaces.every(isSettled) || !isAlike(before?.config, job.config)) return undefined;
      const pool = pools.get(name);
      return pool && withTwins(pool, twins);
    };
  };
}

/** Whether Prometheus loads both configurations and reads a job in the same way. */
function isReadAlike({ operation: before, scraping }: EarlierPrometheus, after: Operation): boolean {
  const { scrape_configs: _, ...own } = before.config ?? {};
  const { scrape_configs: __, ...others } = after.config ?? {};
  const loads = scraping.loadError === undefined && before.loadError === after.loadError;
  return loads && before.shards === after.shards && before.paused === after.paused && isAlike(own, others);
}

/** A pool whose targets come from the objects of now: a check knows them by identity, and their lines may be others. */
function withTwins(pool: ScrapePool, twins: Twins): ScrapePool {
  const isOld = (object: Manifest | undefined) => object !== undefined && twins.has(object);
  const current = (object: Manifest | undefined) => object && (twins.get(object) ?? object);
  if (!pool.targets.some(({ from }) => isOld(from.service) || isOld(from.workload))) return pool;
  const targets = pool.targets.map((target) => {
    const { service, workload } = target.from;
    return { ...target, from: { ...target.from, service: current(service), workload: current(workload) } };
  });
  return { ...pool, targets };
}

/** The namespaces that a job discovers; undefined for all. */
function discoveredBy({ kubernetes_sd_configs: configs }: JsonObject, own: string): readonly string[] | undefined {
  const found: string[] = [];
  for (const config of objectsOf(configs)) {
    const { role, namespaces } = kubernetesSd(config, own);
    if (role !== 'node' && !namespaces) return undefined;
    found.push(...(namespaces ?? []));
  }
  return found;
}

/** Addresses that somebody wrote by hand may name pods of any namespace. */
function hasNoForeignEndpoints(index: ObjectIndex, namespace: string): boolean {
  return ['Endpoints', 'EndpointSlice'].every((kind) => index.inNamespace(kind, namespace).length === 0);
}
