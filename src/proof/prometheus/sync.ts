import type { DiscoveredTarget, TargetGroup } from './discovery/target-group';
import type { LabelBuilder } from './label-builder';
import type { ScrapeConfig } from './scrape-config';
import { paramPrefix, targetUrl } from './target-url';
import { populateLabels } from './targets';

export type LabelPair = readonly [name: string, value: string];

/** A target that Prometheus scrapes. */
export interface ActiveTarget {
  readonly url: string;
  /** Hidden ones included. */
  readonly labels: LabelBuilder;
  /** Those that the targets page shows, in the order of their names. */
  readonly publicLabels: readonly LabelPair[];
  readonly discovered: DiscoveredTarget;
  readonly group: TargetGroup;
}

/** A target that relabelling broke. */
export interface BrokenTarget {
  readonly failure: string;
  readonly discovered: DiscoveredTarget;
  readonly group: TargetGroup;
}

export interface Synced {
  /** Equal ones are not merged yet. */
  readonly targets: readonly ActiveTarget[];
  readonly broken: readonly BrokenTarget[];
}

/** prometheus scrape/target.go, TargetsFromGroup, for every group of a scrape pool. */
export function sync(config: ScrapeConfig, groups: readonly TargetGroup[]): Synced {
  const targets: ActiveTarget[] = [];
  const broken: BrokenTarget[] = [];
  for (const group of groups) {
    for (const [i, discovered] of group.targets.entries()) {
      const result = populateLabels(discovered, group, config);
      if ('labels' in result) {
        const { labels } = result;
        const { shown, params } = lastingLabels(labels);
        targets.push({
          url: targetUrl(labels, config.params, params),
          labels,
          publicLabels: shown,
          discovered,
          group,
        });
      } else if ('failure' in result) {
        broken.push({ failure: `instance ${i} in group ${group.source}: ${result.failure}`, discovered, group });
      }
    }
  }
  return { targets, broken };
}

/** prometheus scrape/target.go, (*Target).hash: two targets are one if URL and all labels agree, hidden ones included. */
export function distinct(targets: readonly ActiveTarget[]): readonly ActiveTarget[] {
  if (targets.length < 2) return targets;
  const byUrl = new Map<string, ActiveTarget[]>();
  for (const target of targets) {
    const alike = byUrl.get(target.url);
    if (alike) alike.push(target);
    else byUrl.set(target.url, [target]);
  }
  if (byUrl.size === targets.length) return targets;
  return [...byUrl.values()].flatMap((alike) =>
    alike.length === 1 ? alike : [...new Map(alike.map((target) => [identity(target.labels), target])).values()],
  );
}

function identity(labels: LabelBuilder): string {
  const all: LabelPair[] = [];
  labels.forEachLasting((name, value) => {
    all.push([name, value]);
  });
  return JSON.stringify(all.sort(byName));
}

/** Those that prometheus scrape/target.go, (*Target).Labels, returns, in the order of their names; those of a query. */
function lastingLabels(labels: LabelBuilder): { readonly shown: LabelPair[]; readonly params: LabelPair[] } {
  const shown: LabelPair[] = [];
  const params: LabelPair[] = [];
  labels.forEachLasting((name, value) => {
    if (!name.startsWith('__')) shown.push([name, value]);
    else if (name.startsWith(paramPrefix)) params.push([name, value]);
  });
  return { shown: shown.sort(byName), params };
}

function byName([a]: LabelPair, [b]: LabelPair): number {
  return a < b ? -1 : 1;
}
