import type { Pod } from '../../cluster/cluster';
import type { Symbols } from '../../cluster/symbols';
import type { Manifest } from '../../manifests/manifest';

export type LabelSet = ReadonlyMap<string, string>;

/** Targets that come from one object and share labels: prometheus discovery/targetgroup/targetgroup.go, Group. */
export interface TargetGroup {
  /** `endpoints/shop/cache`. */
  readonly source: string;
  readonly labels: LabelSet;
  readonly targets: readonly DiscoveredTarget[];
  readonly service?: Manifest;
  /** Whether nobody can say how many groups like this one there are. */
  readonly countUnknown?: boolean;
  /** For names that a controller or the API server generated. */
  readonly symbols: Symbols;
}

export interface DiscoveredTarget {
  /** What the target adds to the labels of its group; the last one counts. */
  readonly labels: readonly LabelSet[];
  /** The pod behind the target, even where a selector keeps its labels away. */
  readonly pod?: Pod;
}

/** Go's net.JoinHostPort: an IPv6 address stands in brackets. */
export function joinHostPort(host: string, port: number): string {
  return host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`;
}
