import type { Json, JsonObject } from '../../manifests/manifest';
import { parseYaml } from '../../manifests/yaml';
import { YamlError } from '../../manifests/yaml-error';
import type { KeySelector } from '../assets';
import { ConfigError } from './config-error';
import { type Generator, shardsOf } from './generator';
import { mapping } from './mapping';
import { withoutSecrets } from './secrets-inside';
import { shardingRelabelingsUnlessHashed } from './sharding';

/** What a Secret adds to the scrape configurations, spread over shards as well: prometheus-operator pkg/prometheus/promcfg.go, generateAdditionalScrapeConfigs. */
export function additionalScrapeConfigs(generator: Generator): readonly JsonObject[] {
  const place = 'generate additional scrape configs: ';
  const configs = additionalList(
    generator,
    generator.spec.additionalScrapeConfigs,
    (reason) => `${place}unmarshalling additional scrape configs failed: ${reason}`,
  );
  if (!configs || shardsOf(generator) === 1) return configs ?? [];
  return configs.map(({ relabel_configs: relabelings = [], ...rest }) => {
    // The format verbs are upstream's.
    if (!Array.isArray(relabelings)) throw new ConfigError(`${place}error parsing relabel configs: %!w(<nil>)`);
    if (!relabelings.every(isMapping)) throw new ConfigError(`${place}error parsing relabel config: %!w(<nil>)`);
    return mapping(rest, {
      relabel_configs: [...relabelings, ...shardingRelabelingsUnlessHashed(generator, relabelings)],
    });
  });
}

/** A list of mappings in a key of a Secret of the Prometheus' namespace; nothing if there is no such key. */
export function additionalList(
  { assets, prometheus }: Generator,
  selector: KeySelector | undefined,
  failure: (reason: string) => string,
): readonly JsonObject[] | undefined {
  const asset = selector && assets.secretKey(prometheus.namespace, selector);
  if (asset?.state !== 'present') return undefined;
  const value = yamlOf(asset.text, failure) ?? [];
  if (!Array.isArray(value) || !value.every((item) => item === null || isMapping(item))) {
    const where = isMapping(value) ? `line ${firstLineOf(asset.text)}: cannot unmarshal !!map into` : 'not a';
    throw new ConfigError(failure(`yaml: unmarshal errors:\n  ${where} []yaml.MapSlice`));
  }
  return value.map((item) => withoutSecrets(item ?? {}) as JsonObject);
}

function yamlOf(text: string, failure: (reason: string) => string): Json {
  try {
    return parseYaml(text);
  } catch (error) {
    if (error instanceof YamlError) throw new ConfigError(failure(`yaml: ${error.reason}`));
    throw error;
  }
}

function isMapping(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Of the first node, past comments and the start of the document. */
function firstLineOf(text: string): number {
  return 1 + text.split('\n').findIndex((line) => !/^\s*(?:#.*|---)?\s*$/.test(line));
}
