import type { Pod } from '../../cluster/cluster';
import type { Symbols } from '../../cluster/symbols';
import type { Manifest } from '../../manifests/manifest';
import type { LabelSet } from '../label-set';

/** Targets that come from one object and share labels: prometheus discovery/targetgroup/targetgroup.go, Group. */
export interface TargetGroup {
  /** `endpoints/shop/cache`. */
  readonly source: string;
  /** Labels that stay; only a static configuration has them. */
  readonly labels?: LabelSet;
  /** The last one counts, as in targets. */
  readonly meta?: readonly LabelSet[];
  readonly targets: readonly DiscoveredTarget[];
  readonly service?: Manifest;
  /** Whether nobody can say how many groups like this one there are. */
  readonly countUnknown?: boolean;
  /** For names that a controller or the API server generated. */
  readonly symbols: Symbols;
}

export interface DiscoveredTarget {
  /** `__address__`, and for a node `instance`. */
  readonly labels: LabelSet;
  /** What the target adds to the meta labels of its group. */
  readonly meta?: readonly LabelSet[];
  /** The pod behind the target, even where a selector keeps its labels away. */
  readonly pod?: Pod;
}

/** The only label that every target has of its own. */
export class AddressLabel implements LabelSet {
  constructor(private readonly address: string) {}

  get(name: string): string | undefined {
    return name === '__address__' ? this.address : undefined;
  }

  forEach(visit: (value: string, name: string) => void): void {
    visit(this.address, '__address__');
  }
}

/** Go's net.JoinHostPort: an IPv6 address stands in brackets. */
export function joinHostPort(host: string, port: number): string {
  return host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`;
}
