import type { JsonObject, Manifest } from '../../manifests/manifest';
import type { RelabelConfig } from '../validation/relabeling';
import { withEnforcedNamespace } from './enforced-namespace';
import type { Generator } from './generator';
import { relabelConfigs } from './relabeling';
import type { ScrapeClass } from './spec/scrape-class';

/** Those of the scrape class, those of the monitor, and the enforced namespace label. */
export function metricRelabelings(
  generator: Generator,
  monitor: Manifest,
  scrapeClass: ScrapeClass,
  own: readonly RelabelConfig[] | undefined,
): JsonObject {
  const all = [...(scrapeClass.metricRelabelings ?? []), ...withEnforcedNamespace(generator, monitor, own)];
  return all.length > 0 ? { metric_relabel_configs: relabelConfigs(all) } : {};
}
