import type { Cluster, World } from '../cluster/cluster';
import { objectOf } from '../cluster/fields';
import { worldA, worldB } from '../cluster/world';
import type { JsonObject } from '../manifests/manifest';
import type { Operation, ScrapeJob } from '../operator/operation';
import { atLeast, prometheusVersion } from '../operator/version';
import { dependenceOf } from './dependence';
import { type Discovered, type Discovery, discoveryIn } from './discovery/discover';
import { requirementsOf } from './discovery/preselect';
import { expander } from './environment';
import { loadError } from './load';
import { type Pool, scrapePool } from './pool';
import { ruleReader } from './relabel-rule';
import { type Dialect, type ScrapeConfig, scrapeConfig } from './scrape-config';
import { type Symbolizers, symbolizersIn } from './symbols';
import type { ScrapePool, Scraping } from './target';
import { unseenObjects } from './unseen';

export interface ScrapeOptions {
  /** Whether what is absent does not exist. */
  readonly complete?: boolean;
}

/** What one Prometheus scrapes, all its shards together. */
export function scrape(
  operation: Operation,
  clusterIn: (world: World) => Cluster,
  { complete = false }: ScrapeOptions = {},
): Scraping {
  const { config, jobs, shards, paused } = operation;
  if (!config || paused) return { pools: [] };
  const expanders = Array.from({ length: Math.max(shards, 1) }, (_, shard) => expander(environment(operation, shard)));
  const error = loadError(expanders[0](config)) ?? operation.loadError;
  if (error !== undefined) return { loadError: error, pools: [] };

  const observed = new Map<World, Observation>();
  const observe = (world: World): Observation => {
    const observation = observed.get(world) ?? observationOf(clusterIn(world), operation);
    observed.set(world, observation);
    return observation;
  };
  const global = objectOf(config.global);
  const dialect = dialectOf(operation);
  const ruleOf = ruleReader();
  const read = (config: JsonObject) => scrapeConfig(config, global, dialect, ruleOf);

  return {
    pools: jobs.map((job) => {
      const written = read(job.config);
      const expanded = expanders.map((expand) => read(expand(job.config)));
      return decide(job, written, expanded, observe, complete);
    }),
  };
}

/** What Prometheus sees of one world. */
interface Observation {
  readonly cluster: Cluster;
  readonly discover: Discovery;
  readonly symbolsOf: Symbolizers;
}

function observationOf(cluster: Cluster, { prometheus }: Operation): Observation {
  return { cluster, discover: discoveryIn(cluster, prometheus.namespace), symbolsOf: symbolizersIn(cluster) };
}

/** Answers only if nothing that the answer hangs on is hidden: other worlds, other objects, other systems. */
function decide(
  job: ScrapeJob,
  written: ScrapeConfig,
  shards: readonly ScrapeConfig[],
  observe: (world: World) => Observation,
  complete: boolean,
): ScrapePool {
  const unknown = (why: string): ScrapePool => ({
    job: written.job,
    targets: [],
    dropped: 0,
    failures: [],
    unknown: why,
  });
  const discoverIn = (world: World) => observe(world).discover(job.config, requirementsOf(shards[0].rules));
  const poolIn = (world: World, discovered: Discovered) =>
    scrapePool(job, shards, discovered, observe(world).symbolsOf);

  const discovered = discoverIn(worldA);
  if (discovered.unanswered.length > 0) {
    return unknown(`targets of ${discovered.unanswered.join(' and ')} are known to a live system only`);
  }
  const pool = poolIn(worldA, discovered);
  const answer: ScrapePool = { job: written.job, ...pool };
  const dependence = dependenceOf(job.config, written.rules);
  const isEmpty = discovered.groups.every(({ targets }) => targets.length === 0);
  if (isEmpty && dependence.kind !== 'possible') return answer;

  const unseen = complete
    ? undefined
    : unseenObjects(job.config, written.rules, discovered.groups, observe(worldA).cluster);
  if (unseen !== undefined) return unknown(`depends on ${unseen}`);
  if (dependence.kind === 'none') return answer;
  if (dependence.kind === 'possible' && looksAlike(pool, poolIn(worldB, discoverIn(worldB)))) return answer;
  return unknown(`depends on ${dependence.on}, which only a cluster knows`);
}

function looksAlike(one: Pool, other: Pool): boolean {
  const looks = (pool: Pool) => JSON.stringify([pool.targets.map(({ from: _, ...seen }) => seen), pool.failures]);
  return looks(one) === looks(other);
}

/** What the config-reloader of a shard finds set: prometheus-operator pkg/operator/config_reloader.go. */
function environment({ prometheus }: Operation, shard: number): Readonly<Record<string, string>> {
  const owner = `${prometheus.kind === 'PrometheusAgent' ? 'prom-agent' : 'prometheus'}-${prometheus.name}`;
  return { SHARD: String(shard), POD_NAME: shard === 0 ? `${owner}-0` : `${owner}-shard-${shard}-0` };
}

function dialectOf({ prometheus }: Operation): Dialect {
  const version = prometheusVersion(prometheus);
  const modern = 'error' in version || atLeast(version, '3.0.0');
  return { names: modern ? 'utf8' : 'legacy', addPort: !modern };
}
