import { listOf, objectOf } from '../cluster/fields';
import type { Json, JsonObject } from '../manifests/manifest';
import { printConfig } from '../operator/config/print';
import { quote } from '../promql/quote';
import { alerting, validateAlerting } from './load/alerting';
import { list, type Mismatch, type Path, type Reading, Refusal, struct, text } from './load/decode';
import { globalConfig } from './load/global-config';
import { relabelChecker } from './load/relabel-config';
import { remoteReads, remoteWrites, validateRemoteStorage } from './load/remote-storage';
import { otlp, runtime, storage, tracing, validateTranslation } from './load/runtime-sections';
import { scrapeConfigDecoder, validateScrapeConfig } from './load/scrape-config';

/** prometheus config/config.go, Config. */
const configDecoder = struct('config.plain', {
  global: globalConfig,
  runtime,
  alerting,
  rule_files: list(text()),
  scrape_config_files: list(text()),
  scrape_configs: list(scrapeConfigDecoder, '[]*config.ScrapeConfig'),
  storage,
  tracing,
  remote_write: remoteWrites,
  remote_read: remoteReads,
  otlp,
});

/** Why Prometheus 3.13 refuses a configuration, in its words: prometheus config/config.go, Load. */
export function loadError(config: JsonObject): string | undefined {
  const reading: Reading = { path: [], mismatches: [], right: new Set() };
  try {
    configDecoder(config, reading);
    if (reading.mismatches.length > 0) {
      const lines = reading.mismatches.map((mismatch) => `  line ${lineOf(config, mismatch)}: ${mismatch.message}`);
      return `yaml: unmarshal errors:\n${lines.join('\n')}`;
    }
    validate(config);
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
}

/** prometheus config/config.go, Config.UnmarshalYAML and Load. */
function validate(config: JsonObject): void {
  const global = objectOf(config.global);
  const scheme = global.metric_name_validation_scheme === 'legacy' ? 'legacy' : 'utf8';
  const checkRules = relabelChecker();
  const jobs = new Set<unknown>();
  for (const job of listOf(config.scrape_configs)) {
    if (job === null) throw new Refusal('empty or null scrape config section');
    const { job_name: name } = job as JsonObject;
    validateScrapeConfig(job as JsonObject, global, checkRules);
    if (jobs.has(name)) throw new Refusal(`found multiple scrape configs with job name ${quote(String(name))}`);
    jobs.add(name);
  }
  validateAlerting(config, scheme);
  validateRemoteStorage(config, scheme);
  validateTranslation(config, scheme);
}

/** The line in prometheus.yml: as many as there are in the text up to that place. */
function lineOf(config: JsonObject, { path, atKey }: Mismatch): number {
  const { prefix, found } = upTo(config, path);
  const line = printConfig(prefix as JsonObject).split('\n').length - 1;
  const isBlock = typeof found === 'object' && found !== null && Object.keys(found).length > 0;
  const nested = isBlock && typeof path[path.length - 1] === 'string';
  return nested && !atKey ? line + 1 : line;
}

/** The configuration cut off after a place, where an empty value stands for what is there. */
function upTo(value: Json, [key, ...rest]: Path): { readonly prefix: Json; readonly found: Json } {
  if (key === undefined) return { prefix: '', found: value };
  if (Array.isArray(value)) {
    const { prefix, found } = upTo(value[key as number], rest);
    return { prefix: [...value.slice(0, key as number), prefix], found };
  }
  const before: Record<string, Json | undefined> = {};
  for (const [name, item] of Object.entries(value as JsonObject)) {
    if (name === key) break;
    before[name] = item;
  }
  const { prefix, found } = upTo((value as JsonObject)[key] ?? null, rest);
  return { prefix: { ...before, [key]: prefix }, found };
}
