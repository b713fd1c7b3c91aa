import { listOf, objectsOf, textOf } from '../../cluster/fields';
import type { JsonObject } from '../../manifests/manifest';
import { quote } from '../../promql/quote';
import { parseDuration } from '../duration';
import type { NameScheme } from '../label-name';
import { decimal, flag, list, map, Refusal, struct, text, unsigned } from './decode';
import { checkDiscoveries, checkStaticTargets, discoveryFields } from './discoveries';
import { httpClientFields } from './http-client';
import { checkHttpClient } from './http-client-check';
import { type checkRelabelConfigs, relabelConfigs } from './relabel-config';
import { duration, isSet, validationScheme } from './scalars';
import { scrapeProtocols, scrapeProtocolsError } from './scrape-protocols';

/** prometheus config/config.go, ScrapeConfig.UnmarshalYAML. */
export const scrapeConfigDecoder = struct(
  'config.ScrapeConfig',
  {
    job_name: text(),
    honor_labels: flag,
    honor_timestamps: flag,
    track_timestamps_staleness: flag,
    params: map(list(text()), 'url.Values'),
    scrape_interval: duration,
    scrape_timeout: duration,
    scrape_protocols: scrapeProtocols,
    fallback_scrape_protocol: text('config.ScrapeProtocol'),
    scrape_native_histograms: flag,
    always_scrape_classic_histograms: flag,
    convert_classic_histograms_to_nhcb: flag,
    scrape_failure_log_file: text(),
    metrics_path: text(),
    scheme: text(),
    enable_compression: flag,
    body_size_limit: text('units.Base2Bytes'),
    sample_limit: unsigned,
    target_limit: unsigned,
    label_limit: unsigned,
    label_name_length_limit: unsigned,
    label_value_length_limit: unsigned,
    native_histogram_bucket_limit: unsigned,
    native_histogram_min_bucket_factor: decimal,
    keep_dropped_targets: unsigned,
    metric_name_validation_scheme: validationScheme,
    metric_name_escaping_scheme: text(),
    extra_scrape_metrics: flag,
    ...httpClientFields,
    ...discoveryFields,
    relabel_configs: relabelConfigs,
    metric_relabel_configs: relabelConfigs,
  },
  (config) => {
    checkDiscoveries(config);
    if (!isSet(config.job_name)) throw new Refusal('job_name is empty');
    checkHttpClient(config);
    if (listOf(config.relabel_configs).length === 0) checkStaticTargets(config);
    if (listOf(config.relabel_configs).includes(null)) {
      throw new Refusal('empty or null target relabeling rule in scrape config');
    }
    if (listOf(config.metric_relabel_configs).includes(null)) {
      throw new Refusal('empty or null metric relabeling rule in scrape config');
    }
  },
);

/** prometheus config/config.go, ScrapeConfig.Validate: throws a Refusal. */
export function validateScrapeConfig(
  config: JsonObject,
  global: JsonObject,
  checkRules: typeof checkRelabelConfigs,
): void {
  const named = () => `for scrape config with job name ${quote(textOf(config.job_name))}`;
  const interval = milliseconds(config.scrape_interval) || milliseconds(global.scrape_interval) || 60_000;
  if (milliseconds(config.scrape_timeout) > interval) {
    throw new Refusal(`scrape timeout greater than scrape interval ${named()}`);
  }
  const protocols = config.scrape_protocols ?? global.scrape_protocols ?? undefined;
  const error = protocols && scrapeProtocolsError(listOf(protocols).map(String));
  if (error) throw new Refusal(`${error} ${named()}`);
  const fallback = textOf(config.fallback_scrape_protocol);
  const unknown = fallback && scrapeProtocolsError([fallback]);
  if (unknown) {
    const reason = unknown.replace('scrape_protocols: ', '');
    throw new Refusal(`invalid fallback_scrape_protocol ${named()}: ${reason}`);
  }
  const scheme = validateNames(config, global);
  checkRules(objectsOf(config.relabel_configs), scheme);
  checkRules(objectsOf(config.metric_relabel_configs), scheme);
}

const escapings = ['allow-utf-8', 'underscores', 'dots', 'values'];

function validateNames(config: JsonObject, global: JsonObject): NameScheme {
  const globalScheme: NameScheme = global.metric_name_validation_scheme === 'legacy' ? 'legacy' : 'utf8';
  const own = textOf(config.metric_name_validation_scheme);
  const scheme = (own || globalScheme) as NameScheme;
  const usual = (names: NameScheme) => (names === 'legacy' ? 'underscores' : 'allow-utf-8');
  const globalEscaping = textOf(global.metric_name_escaping_scheme) || usual(globalScheme);
  if (!escapings.includes(globalEscaping)) throw new Refusal(unknownEscaping('global', globalEscaping));
  const escaping = textOf(config.metric_name_escaping_scheme) || (own ? usual(scheme) : globalEscaping);
  if (!escapings.includes(escaping)) throw new Refusal(unknownEscaping('scrape config', escaping));
  if (escaping === 'allow-utf-8' && scheme !== 'utf8') {
    throw new Refusal('utf8 metric names requested but validation scheme is not set to UTF8');
  }
  return scheme;
}

function unknownEscaping(where: string, escaping: string): string {
  const known = "'allow-utf-8', 'underscores', 'dots', or 'values'";
  return `unknown ${where} name escaping method specified, must be one of ${known}, got ${quote(escaping)}`;
}

function milliseconds(value: unknown): number {
  const parsed = typeof value === 'string' ? parseDuration(value) : 0;
  return typeof parsed === 'number' ? parsed : 0;
}
