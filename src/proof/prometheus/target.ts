import type { Manifest } from '../manifests/manifest';

/** An active target, as the targets page shows it, with symbols for what only a cluster knows. */
export interface Target {
  readonly scrapePool: string;
  readonly url: string;
  /** Public labels after all relabelling. */
  readonly labels: Readonly<Record<string, string>>;
  /** How many targets look like this one; null if nobody can tell. */
  readonly count: number | null;
  readonly from: TargetOrigin;
}

export interface TargetOrigin {
  readonly monitor?: Manifest;
  readonly endpoint?: number;
  readonly service?: Manifest;
  readonly workload?: Manifest;
}

/** What one scrape pool (one `scrape_configs` element) comes to. */
export interface ScrapePool {
  readonly job: string;
  readonly targets: readonly Target[];
  /** How many discovered targets relabelling dropped; counted only if it left none. */
  readonly dropped?: number;
  /** Targets that relabelling broke, with Prometheus' own words. */
  readonly failures: readonly string[];
  /** Why the targets cannot be told; then `targets` is empty. */
  readonly unknown?: string;
}

/** What one Prometheus scrapes. */
export interface Scraping {
  /** Prometheus refuses the generated configuration; then there are no pools. */
  readonly loadError?: string;
  readonly pools: readonly ScrapePool[];
}
