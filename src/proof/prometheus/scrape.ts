import type { Cluster, World } from '../cluster/cluster';
import { objectOf } from '../cluster/fields';
import { worldA, worldB } from '../cluster/world';
import type { JsonObject } from '../manifests/manifest';
import type { Operation, ScrapeJob } from '../operator/operation';
import { atLeast, prometheusVersion } from '../operator/version';
import { dependenceOf } from './dependence';
import { type Discovery, discoveryIn } from './discovery/discover';
import { requirementsOf } from './discovery/preselect';
import { expandVariables } from './environment';
import { loadError } from './load';
import { type Pool, scrapePool } from './pool';
import { type Dialect, type ScrapeConfig, scrapeConfig } from './scrape-config';
import type { ScrapePool, Scraping } from './target';

/** What one Prometheus scrapes, all its shards together. */
export function scrape(operation: Operation, clusterIn: (world: World) => Cluster): Scraping {
  const { config, jobs, shards, paused } = operation;
  if (!config || paused) return { pools: [] };
  const environments = Array.from({ length: Math.max(shards, 1) }, (_, shard) => environment(operation, shard));
  const error = loadError(expandVariables(config, environments[0])) ?? operation.loadError;
  if (error !== undefined) return { loadError: error, pools: [] };

  const global = objectOf(config.global);
  const dialect = dialectOf(operation);
  const discoveries = new Map<World, Discovery>();
  const discoveryOf = (world: World): Discovery => {
    const discovery = discoveries.get(world) ?? discoveryIn(clusterIn(world), operation.prometheus.namespace);
    discoveries.set(world, discovery);
    return discovery;
  };
  const read = (job: JsonObject) => scrapeConfig(job, global, dialect);

  return { pools: jobs.map((job) => decide(job)) };

  function decide(job: ScrapeJob): ScrapePool {
    const written = read(job.config);
    const expanded = environments.map((variables) => read(expandVariables(job.config, variables)));
    const poolIn = (world: World) => poolOf(job, expanded, discoveryOf(world), clusterIn(world));
    const pool = poolIn(worldA);
    if (typeof pool === 'string') return unknown(written, pool);
    const answer: ScrapePool = { job: written.job, ...pool };

    const dependence = dependenceOf(written.rules);
    if (dependence.kind === 'none' || pool.targets.length + pool.dropped + pool.failures.length === 0) return answer;
    if (dependence.kind === 'possible' && looksAlike(pool, poolIn(worldB))) return answer;
    return unknown(written, `depends on ${dependence.on}, which only a cluster knows`);
  }
}

function poolOf(job: ScrapeJob, shards: readonly ScrapeConfig[], discover: Discovery, cluster: Cluster): Pool | string {
  const discovered = discover(job.config, requirementsOf(shards[0].rules));
  if (discovered.unanswered.length > 0) {
    return `targets of ${discovered.unanswered.join(' and ')} are known to a live system only`;
  }
  return scrapePool(job, shards, discovered, cluster);
}

function unknown({ job }: ScrapeConfig, why: string): ScrapePool {
  return { job, targets: [], dropped: 0, failures: [], unknown: why };
}

function looksAlike(one: Pool, other: Pool | string): boolean {
  const looks = (pool: Pool) => JSON.stringify([pool.targets.map(({ from: _, ...seen }) => seen), pool.failures]);
  return typeof other !== 'string' && looks(one) === looks(other);
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
