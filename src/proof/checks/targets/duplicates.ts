import type { PrometheusEvidence } from '../../evidence';
import { idOf, type Manifest } from '../../manifests/manifest';
import type { Target } from '../../prometheus/target';
import { metricRelabelingsOf } from '../configuration/metric-relabelings-of';
import type { Inquiry } from '../inquiry';

/** One address that a Prometheus scrapes more than once. */
export interface Duplicate {
  readonly prometheus: PrometheusEvidence;
  readonly url: string;
  readonly targets: readonly Target[];
}

/** The duplicates in which a monitor takes part, under each Prometheus. */
export function duplicatesOf(monitor: Manifest, inquiry: Inquiry): readonly Duplicate[] {
  return monitorsOfDuplicates(inquiry).get(monitor) ?? [];
}

export function monitorsOfDuplicates(inquiry: Inquiry): ReadonlyMap<Manifest, readonly Duplicate[]> {
  return inquiry.once(duplicates);
}

/** Nobody knows whether one Prometheus will take both if none of the input does. */
function duplicates({ prometheuses }: Inquiry): ReadonlyMap<Manifest, readonly Duplicate[]> {
  const byMonitor = new Map<Manifest, Duplicate[]>();
  for (const prometheus of prometheuses) {
    for (const targets of byAddress(prometheus)) {
      if (targets.length < 2 || isDivided(targets)) continue;
      const duplicate = { prometheus, url: targets[0].url, targets };
      for (const monitor of new Set(targets.flatMap(({ from }) => from.monitor ?? []))) {
        byMonitor.set(monitor, [...(byMonitor.get(monitor) ?? []), duplicate]);
      }
    }
  }
  return byMonitor;
}

/** The address of a pod is symbolic: only together with its workload it says which pod. */
function byAddress({ scraping }: PrometheusEvidence): Iterable<readonly Target[]> {
  const groups = new Map<string, Target[]>();
  for (const { targets } of scraping.pools) {
    for (const target of targets) {
      const key = `${target.from.workload ? idOf(target.from.workload) : ''} ${target.url}`;
      const group = groups.get(key);
      if (group) group.push(target);
      else groups.set(key, [target]);
    }
  }
  return groups.values();
}

/** Whether the jobs share the series out among them with different filters, which some people do on purpose. */
function isDivided(targets: readonly Target[]): boolean {
  const filters = new Set(
    targets.map(({ from }) => {
      if (!from.monitor) return '';
      const places = metricRelabelingsOf(from.monitor);
      return JSON.stringify(places[from.endpoint ?? 0]?.relabelings ?? null);
    }),
  );
  return filters.size === targets.length;
}
