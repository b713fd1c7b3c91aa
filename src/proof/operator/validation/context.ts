import type { Version } from '../version';
import type { LocalAssets } from './local-assets';
import type { ScrapeOptions } from './scrape-options';

/** What a monitor is judged by: prometheus-operator pkg/prometheus/resource_selector.go, ResourceSelector. */
export interface Context {
  /** The Prometheus object. */
  readonly options: ScrapeOptions;
  readonly version: Version;
  /** The Secrets and ConfigMaps in the namespace of the monitor. */
  readonly assets: LocalAssets;
}
