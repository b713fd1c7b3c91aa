import type { JsonObject, Manifest } from '../../manifests/manifest';
import type { AssetStore } from '../assets';
import type { ScrapeJob } from '../operation';
import { prometheusVersion } from '../version';
import { alertingSection } from './alerting-section';
import { ConfigError } from './config-error';
import { type Generator, isAgent, since, specOf } from './generator';
import { globalSection } from './global-section';
import { mapping } from './mapping';
import { otlpSection } from './otlp-section';
import { printConfig } from './print';
import { remoteReadSection } from './remote-read';
import { remoteWriteSection } from './remote-write';
import { type SelectedMonitors, scrapeJobs } from './scrape-jobs';
import { readAssets } from './secrets-read';
import type { PrometheusSpec } from './spec/prometheus';
import { agentStorageSections, storageSection } from './storage-section';
import { tracingSection } from './tracing-section';

export interface Generated {
  readonly config: JsonObject;
  readonly jobs: readonly ScrapeJob[];
  /** Why Prometheus refuses the configuration, where a tree cannot show it. */
  readonly loadError?: string;
}

/**
 * The operator's prometheus.yml: prometheus-operator pkg/prometheus/promcfg.go, GenerateServerConfiguration and
 * GenerateAgentConfiguration.
 *
 * @throws ConfigError if the operator cannot generate it
 */
export function generateConfiguration(prometheus: Manifest, selected: SelectedMonitors, assets: AssetStore): Generated {
  const generator = generatorFor(prometheus, assets);
  const jobs = scrapeJobs(generator, selected);
  const scraping = { scrape_configs: jobs.map(({ config }) => config) };
  if (isAgent(generator)) {
    const beginning = mapping({ global: globalSection(generator) }, runtimeSection(generator), scraping);
    const storage = agentStorageSections(generator);
    return {
      jobs,
      loadError: repetitionError(beginning, storage),
      config: mapping(
        beginning,
        ...storage,
        remoteWriteSection(generator),
        otlpSection(generator),
        tracingSection(generator),
      ),
    };
  }
  return {
    jobs,
    config: mapping(
      { global: globalSection(generator) },
      runtimeSection(generator),
      ruleFiles(generator, selected.ruleConfigMaps),
      scraping,
      storageSection(generator),
      alertingSection(generator),
      remoteWriteSection(generator),
      remoteReadSection(generator),
      otlpSection(generator),
      tracingSection(generator),
    ),
  };
}

/** A mapping has no key twice, so what Prometheus says of a repeated section is found here: gopkg.in/yaml.v2 decode.go, mappingStruct. */
function repetitionError(beginning: JsonObject, storage: readonly JsonObject[]): string | undefined {
  const linesOf = (part: JsonObject) => printConfig(part).split('\n').length - 1;
  let line = linesOf(beginning) + 1;
  const problems = storage.slice(1).map((_, i) => {
    line += linesOf(storage[i]);
    return `  line ${line}: field storage already set in type config.plain`;
  });
  return problems.length > 0 ? ['yaml: unmarshal errors:', ...problems].join('\n') : undefined;
}

function generatorFor(prometheus: Manifest, assets: AssetStore): Generator {
  const version = prometheusVersion(prometheus);
  if ('error' in version) throw new ConfigError(`failed to parse Prometheus version: ${version.error}`);
  return {
    prometheus,
    spec: specOf<PrometheusSpec>(prometheus),
    version,
    assets,
    assetsIn: (namespace) => readAssets(assets, namespace),
  };
}

/** promcfg.go, appendRuntime. */
function runtimeSection(generator: Generator): JsonObject {
  const { runtime } = generator.spec;
  return mapping({ runtime: runtime && since(generator, '2.53.0', mapping({ gogc: runtime.goGC })) });
}

/** promcfg.go, appendRuleFiles, with the names of pkg/operator/rules.go, AppendConfigMapNames. */
function ruleFiles({ prometheus, spec }: Generator, configMaps = 0): JsonObject {
  if (!spec.ruleSelector) return {};
  const folders = Array.from(
    { length: Math.max(3, configMaps) },
    (_, i) => `prometheus-${prometheus.name}-rulefiles-${i}`,
  );
  return { rule_files: folders.map((folder) => `/etc/prometheus/rules/${folder}/*.yaml`) };
}
