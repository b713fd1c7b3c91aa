import type { Cluster, World } from '../cluster/cluster';
import { listOf, objectOf, textOf } from '../cluster/fields';
import { worldA, worldB } from '../cluster/world';
import type { Operation, ScrapeJob } from '../operator/operation';
import { atLeast, prometheusVersion } from '../operator/version';
import { dependenceOf } from './dependence';
import { type Discovery, discoveryIn } from './discovery/discover';
import { requirementsOf } from './discovery/preselect';
import { expander } from './environment';
import { loadError } from './load';
import { condensedPool, type Pool, scrapePool } from './pool';
import { type RelabelRule, ruleReader } from './relabel-rule';
import { type Dialect, relabelRules, type ScrapeConfig, scrapeConfig } from './scrape-config';
import { type Symbolizers, symbolizersIn } from './symbols';
import type { ScrapePool, Scraping } from './target';
import { unseenObjects } from './unseen';

/** The cluster of a world, if wanted with one pod for all replicas of a ReplicaSet. */
export type Clusters = (world: World, condensed?: boolean) => Cluster;

export interface ScrapeOptions {
  /** Whether what is absent does not exist. */
  readonly complete?: boolean;
  /** The pool of a job that is already known. */
  readonly known?: (job: ScrapeJob) => ScrapePool | undefined;
}

/** What one Prometheus scrapes, all its shards together. */
export function scrape(
  operation: Operation,
  clusterIn: Clusters,
  { complete = false, known = () => undefined }: ScrapeOptions = {},
): Scraping {
  const { config, jobs, shards, paused } = operation;
  if (!config || paused) return { pools: [] };
  const expanders = Array.from({ length: Math.max(shards, 1) }, (_, shard) => expander(environment(operation, shard)));
  const [first, ...others] = expanders;
  const loaded = first(config);
  const error = loadError(loaded) ?? operation.loadError;
  if (error !== undefined) return { loadError: error, pools: [] };

  const observe = observer(operation, clusterIn);
  const global = objectOf(config.global);
  const dialect = dialectOf(operation);
  const ruleOf = ruleReader();

  return {
    pools: jobs.map((job, n) => {
      const pool = known(job);
      if (pool) return pool;
      const rules = relabelRules(job.config, global, dialect, ruleOf);
      const configs = [objectOf(listOf(loaded.scrape_configs)[n]), ...others.map((expand) => expand(job.config))];
      const expanded = configs.map((config) => scrapeConfig(config, global, dialect, ruleOf));
      return decide({ job, rules, shards: expanded }, observe, complete);
    }),
  };
}

/** What Prometheus sees of one cluster. */
interface Observation {
  readonly cluster: Cluster;
  readonly discover: Discovery;
  readonly symbolsOf: Symbolizers;
}

type Observer = (world: World, condensed?: boolean) => Observation;

function observer({ prometheus }: Operation, clusterIn: Clusters): Observer {
  const observed = new Map<Cluster, Observation>();
  return (world, condensed = false) => {
    const cluster = clusterIn(world, condensed);
    const observation = observed.get(cluster) ?? {
      cluster,
      discover: discoveryIn(cluster, prometheus.namespace),
      symbolsOf: symbolizersIn(cluster),
    };
    observed.set(cluster, observation);
    return observation;
  };
}

/** One element of `scrape_configs`. */
interface Subject {
  readonly job: ScrapeJob;
  /** As written, before the variables of a shard are put in. */
  readonly rules: readonly RelabelRule[];
  /** As each shard reads it. */
  readonly shards: readonly ScrapeConfig[];
}

/** Answers only if nothing that the answer hangs on is hidden: other worlds, other objects, other systems. */
function decide({ job, rules, shards }: Subject, observe: Observer, complete: boolean): ScrapePool {
  const name = textOf(job.config.job_name);
  const unknown = (why: string): ScrapePool => ({ job: name, targets: [], failures: [], unknown: why });
  const requirements = requirementsOf(shards[0].rules);
  const discoverIn = (observation: Observation) => observation.discover(job.config, requirements);
  const poolIn = (observation: Observation): Pool =>
    scrapePool(job, shards, discoverIn(observation).groups, observation.symbolsOf);

  const condensed = observe(worldA, true);
  const { groups, unanswered } = discoverIn(condensed);
  if (unanswered.length > 0) {
    return unknown(`targets of ${unanswered.join(' and ')} are known to a live system only`);
  }
  const dependence = dependenceOf(job.config, rules);
  const replicasAlike = dependence.kind === 'none' && shards.length === 1;
  const pool =
    (replicasAlike ? condensedPool(job, shards[0], groups, condensed.symbolsOf) : undefined) ?? poolIn(observe(worldA));
  const answer = () => answered(job, pool, observe);
  const isEmpty = groups.every(({ targets }) => targets.length === 0);
  if (isEmpty && dependence.kind !== 'possible') return answer();

  const unseen = complete ? undefined : unseenObjects(job.config, rules, groups, condensed.cluster);
  if (unseen !== undefined) return unknown(`depends on ${unseen}`);
  if (dependence.kind === 'none') return answer();
  if (dependence.kind === 'possible' && looksAlike(pool, poolIn(observe(worldB)))) return answer();
  return unknown(`depends on ${dependence.on}, which only a cluster knows`);
}

function answered({ config }: ScrapeJob, { targets, broken, failures }: Pool, observe: Observer): ScrapePool {
  const job = textOf(config.job_name);
  if (targets.length > 0) return { job, targets, failures };
  return { job, targets, failures, dropped: observe(worldA).discover(config, []).size() - broken };
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
