import type { JsonObject } from '../../manifests/manifest';
import { ConfigError } from './config-error';
import { type Generator, since } from './generator';
import { mapping } from './mapping';
import { approximateFloat, canonicalText } from './quantity';

/** prometheus-operator pkg/prometheus/promcfg.go, appendStorageSettingsConfig. */
export function storageSection(generator: Generator): JsonObject {
  const { exemplars, retention, retentionSize } = generator.spec;
  const problem = tsdbProblem(generator);
  if (problem) throw new ConfigError(`generating storage_settings configuration failed: ${problem}`);

  const keep = mapping({
    time: retention || (retentionSize ? undefined : '24h'),
    size: retentionSize || undefined,
  });
  const tsdb = mapping(...tsdbSettings(generator, '2.39.0'), { retention: since(generator, '3.11.0', keep) });
  const storage = mapping({
    exemplars: exemplars?.maxSize === undefined ? undefined : { max_exemplars: exemplars.maxSize },
    tsdb: Object.keys(tsdb).length > 0 ? tsdb : undefined,
  });
  return Object.keys(storage).length > 0 ? mapping({ storage: since(generator, '2.29.0', storage) }) : {};
}

/** promcfg.go, GenerateAgentConfiguration: a section for every setting, though Prometheus takes only one. */
export function agentStorageSections(generator: Generator): readonly JsonObject[] {
  const problem = tsdbProblem(generator);
  if (problem) throw new ConfigError(problem);
  return tsdbSettings(generator, '2.54.0').map((tsdb) => ({ storage: { tsdb } }));
}

/** One mapping for each setting. */
function tsdbSettings(generator: Generator, minimumForWindow: string): readonly JsonObject[] {
  const { outOfOrderTimeWindow, staleSeriesCompactionThreshold: threshold, chunkEncoding } = generator.spec.tsdb ?? {};
  const floats = chunkEncoding?.floats?.toLowerCase();
  return [
    { out_of_order_time_window: since(generator, minimumForWindow, outOfOrderTimeWindow) },
    {
      stale_series_compaction_threshold:
        threshold === undefined ? undefined : since(generator, '3.10.0', approximateFloat(threshold)),
    },
    { chunk_encoding: floats === undefined ? undefined : since(generator, '3.13.0', { floats }) },
  ]
    .map((setting) => mapping(setting))
    .filter((setting) => Object.keys(setting).length > 0);
}

/** pkg/apis/monitoring/v1/prometheus_types.go, (*TSDBSpec).Validate; promcfg.go, validateChunkEncodingCompatibility. */
function tsdbProblem({ spec }: Generator): string | undefined {
  const { staleSeriesCompactionThreshold: threshold = 0, chunkEncoding } = spec.tsdb ?? {};
  const fraction = approximateFloat(threshold);
  if (fraction < 0 || fraction > 1) {
    const value = canonicalText(threshold);
    return `\`staleSeriesCompactionThreshold\` must be between 0 and 1. The current value is ${value}`;
  }
  if (chunkEncoding?.floats === 'Xor' && spec.enableFeatures?.includes('st-storage')) {
    return 'chunk encoding "Xor" is incompatible with --enable-feature=st-storage (XOR chunks do not store start timestamps)';
  }
  return undefined;
}
