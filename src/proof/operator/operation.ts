import type { JsonObject, Manifest } from '../manifests/manifest';

/** What the operator makes of one monitor or rule under one Prometheus. */
export interface Selection {
  readonly object: Manifest;
  readonly state: 'selected' | 'ignored' | 'rejected' | 'invalid' | 'unknown';
  /** The operator's reason for a rejection, as in its event: `InvalidConfiguration`. */
  readonly reason?: string;
  /** Why, in the operator's words where it has some. */
  readonly message?: string;
  /** What the operator's words leave out: which of the rules is invalid, and why. */
  readonly cause?: string;
  /** Only with `unknown`: what is missing to tell. */
  readonly needs?: string;
}

/** One element of `scrape_configs`, in Prometheus' own words and the operator's order, and where it comes from. */
export interface ScrapeJob {
  readonly config: JsonObject;
  /** Absent for additional scrape configurations. */
  readonly monitor?: Manifest;
  /** Index in `spec.endpoints` or `spec.podMetricsEndpoints`. */
  readonly endpoint?: number;
}

/** What the operator does with one Prometheus or PrometheusAgent. */
export interface Operation {
  readonly prometheus: Manifest;
  /** `namespace/name`. */
  readonly name: string;
  /** The whole object cannot be reconciled: nothing new reaches this Prometheus. */
  readonly configError?: string;
  /** What is missing to tell whether the configuration can be generated: a Secret that only the Prometheus object names. */
  readonly needs?: string;
  /** Why the operator among the manifests does not look at this object: its flags. */
  readonly leftAlone?: string;
  /** None of the four monitor selectors is set: the operator writes an empty configuration. */
  readonly unmanaged: boolean;
  readonly paused: boolean;
  readonly shards: number;
  readonly monitors: readonly Selection[];
  readonly rules: readonly Selection[];
  /** Those of `config`, in its order. */
  readonly jobs: readonly ScrapeJob[];
  /** The whole prometheus.yml as a tree, before `$(SHARD)` is expanded; absent with `configError` and when unmanaged. */
  readonly config?: JsonObject;
  /** Why Prometheus refuses the configuration, where a tree cannot show it: a section that is written twice. */
  readonly loadError?: string;
}
