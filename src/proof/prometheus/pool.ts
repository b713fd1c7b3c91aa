import { capacity } from '../cluster/endpoint-subsets';
import type { ScrapeJob } from '../operator/operation';
import { podIP } from './discovery/pod-labels';
import type { TargetGroup } from './discovery/target-group';
import type { ScrapeConfig } from './scrape-config';
import type { Symbolizers } from './symbols';
import { type ActiveTarget, distinct, type Synced, sync } from './sync';
import type { Target } from './target';

/** What one scrape pool comes to in one world. */
export interface Pool {
  readonly targets: readonly Target[];
  /** How many targets relabelling broke, on the shard that has the most. */
  readonly broken: number;
  readonly failures: readonly string[];
}

/** The targets of all shards, with symbols for what only a cluster knows. Targets that then look the same are one. */
export function scrapePool(
  job: ScrapeJob,
  shards: readonly ScrapeConfig[],
  groups: readonly TargetGroup[],
  symbolsOf: Symbolizers,
): Pool {
  const synced = shards.map((config) => sync(config, groups));
  return poolOf(job, shards[0].job, synced, symbolsOf);
}

/**
 * The same from groups in which one pod stands for its replicas, if no rule looks into what tells these apart. Undefined if
 * that does not do: if a target breaks, which is told of each, or if not each has an address of its own to the end.
 */
export function condensedPool(
  job: ScrapeJob,
  config: ScrapeConfig,
  groups: readonly TargetGroup[],
  symbolsOf: Symbolizers,
): Pool | undefined {
  const synced = sync(config, groups);
  const { targets, broken } = synced;
  if (broken.length > 0 || groups.some(isCrowded)) return undefined;
  const replicated = targets.filter((active) => replicasOf(active) > 1);
  const apart = replicated.every(({ discovered, url }) => discovered.pod && url.includes(podIP(discovered.pod)));
  const mayBeEqual = replicated.length > 0 && targets.length > 1;
  const equal = mayBeEqual && new Set(targets.map(({ url }) => url)).size < targets.length;
  return apart && !equal ? poolOf(job, config.job, [synced], symbolsOf) : undefined;
}

/** Which pods Endpoints leave out depends on their number. */
function isCrowded({ targets }: TargetGroup): boolean {
  let pods = 0;
  for (const { pod } of targets) pods += pod?.replicas ?? 1;
  return pods > capacity;
}

function poolOf(job: ScrapeJob, name: string, shards: readonly Synced[], symbolsOf: Symbolizers): Pool {
  const found = union(shards.map(({ targets }) => targets));
  const targets = found.map(({ active, count }) => shownTarget(active, count, name, job, symbolsOf));
  const broken = shards.length === 1 ? shards[0].broken : shards.flatMap((shard) => shard.broken);
  return {
    targets: targets.length > 1 ? merged(targets) : targets,
    broken: Math.max(...shards.map((shard) => shard.broken.length)),
    failures: [...new Set(broken.map(({ failure, discovered, group }) => symbolsOf(discovered, group).value(failure)))],
  };
}

interface Counted {
  readonly active: ActiveTarget;
  readonly count: number;
}

/** How often each target as the targets page shows it is scraped: the most that one shard has of it. */
function union(shards: readonly (readonly ActiveTarget[])[]): readonly Counted[] {
  if (shards.length === 1) return distinct(shards[0]).map((active) => ({ active, count: replicasOf(active) }));
  const found = new Map<string, Counted>();
  for (const targets of shards) {
    const here = new Map<string, Counted>();
    for (const active of distinct(targets)) {
      const key = JSON.stringify([active.url, active.publicLabels]);
      here.set(key, { active, count: (here.get(key)?.count ?? 0) + 1 });
    }
    for (const [key, counted] of here) if (counted.count > (found.get(key)?.count ?? 0)) found.set(key, counted);
  }
  return [...found.values()];
}

function replicasOf({ discovered }: ActiveTarget): number {
  return discovered.pod?.replicas ?? 1;
}

function shownTarget(
  active: ActiveTarget,
  count: number,
  scrapePool: string,
  job: ScrapeJob,
  symbolsOf: Symbolizers,
): Target {
  const { url, publicLabels, discovered, group } = active;
  let shown = url;
  for (let n = 0; n < publicLabels.length; n++) shown += `\n${publicLabels[n][1]}`;
  const symbols = symbolsOf(discovered, group).within(shown);
  const labels: Record<string, string> = {};
  for (let n = 0; n < publicLabels.length; n++) labels[publicLabels[n][0]] = symbols.value(publicLabels[n][1]);
  return {
    scrapePool,
    url: symbols.text(url),
    labels,
    count: isCounted(active) ? count : null,
    from: originOf(active, job),
  };
}

/** One of those that look the same, in an order that no cluster changes. */
function merged(targets: readonly Target[]): readonly Target[] {
  const byLook = new Map<string, Target>();
  for (const target of targets) {
    const look = JSON.stringify([target.url, ...Object.entries(target.labels).flat()]);
    const known = byLook.get(look);
    byLook.set(look, known ? { ...known, count: sum(known.count, target.count) } : target);
  }
  return [...byLook].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, target]) => target);
}

function isCounted({ discovered, group }: ActiveTarget): boolean {
  return !discovered.pod?.countUnknown && !group.countUnknown;
}

function sum(known: number | null, more: number | null): number | null {
  return known === null || more === null ? null : known + more;
}

function originOf({ discovered, group }: ActiveTarget, { monitor, endpoint }: ScrapeJob): Target['from'] {
  return { monitor, endpoint, service: group.service, workload: discovered.pod?.workload };
}
