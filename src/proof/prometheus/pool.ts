import type { ScrapeJob } from '../operator/operation';
import type { Discovered } from './discovery/discover';
import type { ScrapeConfig } from './scrape-config';
import type { Symbolizers } from './symbols';
import { type ActiveTarget, distinct, sync } from './sync';
import type { Target } from './target';

/** What one scrape pool comes to in one world. */
export interface Pool {
  readonly targets: readonly Target[];
  readonly dropped: number;
  readonly failures: readonly string[];
}

/** The targets of all shards, with symbols for what only a cluster knows. Targets that then look the same are one. */
export function scrapePool(
  job: ScrapeJob,
  shards: readonly ScrapeConfig[],
  { groups, size }: Discovered,
  symbolsOf: Symbolizers,
): Pool {
  const synced = shards.map((config) => sync(config, groups));
  const shown = new Map<string, Target>();

  for (const { active, count } of union(synced.map(({ targets }) => targets))) {
    const symbols = symbolsOf(active.discovered, active.group);
    const url = symbols.text(active.url);
    const labels: Record<string, string> = {};
    const look = [url];
    for (const [name, value] of active.publicLabels) {
      labels[name] = symbols.value(value);
      look.push(name, labels[name]);
    }
    const key = JSON.stringify(look);
    const known = shown.get(key);
    shown.set(key, {
      scrapePool: shards[0].job,
      url,
      labels,
      count: sum(known?.count, isCounted(active) ? count : null),
      from: known?.from ?? originOf(active, job),
    });
  }
  const broken = synced.flatMap((shard) => shard.broken);
  return {
    targets: [...shown].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, target]) => target),
    dropped: Math.min(...synced.map((shard) => size - shard.targets.length - shard.broken.length)),
    failures: [...new Set(broken.map(({ failure, discovered, group }) => symbolsOf(discovered, group).value(failure)))],
  };
}

interface Counted {
  readonly active: ActiveTarget;
  readonly count: number;
}

/** How often each target as the targets page shows it is scraped: the most that one shard has of it. */
function union(shards: readonly (readonly ActiveTarget[])[]): readonly Counted[] {
  if (shards.length === 1) return distinct(shards[0]).map((active) => ({ active, count: 1 }));
  const merged = new Map<string, Counted>();
  for (const targets of shards) {
    const here = new Map<string, Counted>();
    for (const active of distinct(targets)) {
      const key = JSON.stringify([active.url, active.publicLabels]);
      here.set(key, { active, count: (here.get(key)?.count ?? 0) + 1 });
    }
    for (const [key, found] of here) if (found.count > (merged.get(key)?.count ?? 0)) merged.set(key, found);
  }
  return [...merged.values()];
}

function isCounted({ discovered, group }: ActiveTarget): boolean {
  return !discovered.pod?.countUnknown && !group.countUnknown;
}

function sum(known: number | null | undefined, more: number | null): number | null {
  return known === null || more === null ? null : (known ?? 0) + more;
}

function originOf({ discovered, group }: ActiveTarget, { monitor, endpoint }: ScrapeJob): Target['from'] {
  return {
    ...(monitor && { monitor }),
    ...(endpoint !== undefined && { endpoint }),
    ...(group.service && { service: group.service }),
    ...(discovered.pod && { workload: discovered.pod.workload }),
  };
}
