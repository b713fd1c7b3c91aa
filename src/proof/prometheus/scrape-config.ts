import { listOf, objectOf, objectsOf, textOf } from '../cluster/fields';
import type { JsonObject } from '../manifests/manifest';
import { parseDuration, printDuration } from './duration';
import type { NameScheme } from './label-name';
import { type LabelSet, RecordLabels } from './label-set';
import type { RelabelRule, RuleReader } from './relabel-rule';
import type { Params } from './target-url';

/** What one element of `scrape_configs` says about targets, with the defaults of Prometheus and of `global`. */
export interface ScrapeConfig {
  readonly job: string;
  /** Set on every target that does not have them: prometheus scrape/target.go, PopulateDiscoveredLabels. */
  readonly labels: LabelSet;
  readonly params: Params;
  readonly rules: readonly RelabelRule[];
  /** Prometheus 2 completes an address without port, Prometheus 3 leaves it. */
  readonly addPort: boolean;
}

/** What the version of Prometheus decides. */
export interface Dialect {
  readonly names: NameScheme;
  readonly addPort: boolean;
}

/** Reads a scrape configuration that Prometheus loads: prometheus config/config.go, ScrapeConfig.Validate. */
export function scrapeConfig(
  config: JsonObject,
  global: JsonObject,
  dialect: Dialect,
  ruleOf: RuleReader,
): ScrapeConfig {
  const job = textOf(config.job_name);
  const interval = duration(config.scrape_interval) || duration(global.scrape_interval) || 60_000;
  const timeout = duration(config.scrape_timeout) || Math.min(globalTimeout(global), interval);
  const params = new Map(
    Object.entries(objectOf(config.params)).map(([name, values]) => [name, listOf(values).map(String)]),
  );
  const flag = (name: string) => String(config[name] ?? global[name] ?? false);

  return {
    job,
    params,
    labels: new RecordLabels({
      job,
      __scrape_interval__: printDuration(interval),
      __scrape_timeout__: printDuration(timeout),
      __metrics_path__: textOf(config.metrics_path) || '/metrics',
      __scheme__: textOf(config.scheme) || 'http',
      __convert_classic_histograms_to_nhcb__: flag('convert_classic_histograms_to_nhcb'),
      __always_scrape_classic_histograms__: flag('always_scrape_classic_histograms'),
      __scrape_native_histograms__: flag('scrape_native_histograms'),
      ...(params.size > 0 && paramLabels(params)),
    }),
    rules: relabelRules(config, global, dialect, ruleOf),
    addPort: dialect.addPort,
  };
}

function paramLabels(params: Params): Readonly<Record<string, string>> {
  const given = [...params].filter(([, values]) => values.length > 0);
  return Object.fromEntries(given.map(([name, [first]]) => [`__param_${name}`, first]));
}

/** The rules that a scrape configuration relabels its targets by. */
export function relabelRules(
  config: JsonObject,
  global: JsonObject,
  dialect: Dialect,
  ruleOf: RuleReader,
): readonly RelabelRule[] {
  const names =
    nameScheme(config.metric_name_validation_scheme) ??
    nameScheme(global.metric_name_validation_scheme) ??
    dialect.names;
  return objectsOf(config.relabel_configs).map((rule) => ruleOf(rule, names));
}

function duration(value: unknown): number {
  const parsed = typeof value === 'string' ? parseDuration(value) : 0;
  return typeof parsed === 'number' ? parsed : 0;
}

/** prometheus config/config.go, GlobalConfig.UnmarshalYAML. */
function globalTimeout(global: JsonObject): number {
  return duration(global.scrape_timeout) || Math.min(10_000, duration(global.scrape_interval) || 60_000);
}

function nameScheme(value: unknown): NameScheme | undefined {
  return value === 'legacy' || value === 'utf8' ? value : undefined;
}
