import type { JsonObject, Manifest } from '../../manifests/manifest';
import type { AssetStore } from '../assets';
import type { ScrapeJob } from '../operation';
import { prometheusVersion } from '../version';
import { ConfigError } from './config-error';
import { type Generator, isAgent, specOf } from './generator';
import { globalSection } from './global-section';
import { mapping } from './mapping';
import { type PodMonitorSpec, podMonitorJob } from './pod-monitor-job';
import { probeJob } from './probe-job';
import type { PrometheusSpec } from './prometheus-spec';
import { readAssets } from './secrets-read';
import { type ServiceMonitorSpec, serviceMonitorJob } from './service-monitor-job';

/** What a Prometheus selects, valid and each list in the order of namespace and name. */
export interface SelectedMonitors {
  readonly serviceMonitors: readonly Manifest[];
  readonly podMonitors: readonly Manifest[];
  readonly probes: readonly Manifest[];
  readonly scrapeConfigs: readonly Manifest[];
  /** How many ConfigMaps the selected rules fill; the operator mounts at least three. */
  readonly ruleConfigMaps?: number;
}

export interface Generated {
  readonly config: JsonObject;
  readonly jobs: readonly ScrapeJob[];
}

/**
 * The operator's prometheus.yml: prometheus-operator pkg/prometheus/promcfg.go, GenerateServerConfiguration and
 * GenerateAgentConfiguration.
 *
 * @throws ConfigError if the operator cannot generate it
 */
export function generateConfiguration(prometheus: Manifest, selected: SelectedMonitors, assets: AssetStore): Generated {
  const generator = generatorFor(prometheus, selected, assets);
  const jobs = jobsOf(generator, selected);
  return {
    jobs,
    config: mapping(
      { global: globalSection(generator) },
      isAgent(generator) ? {} : ruleFiles(generator, selected.ruleConfigMaps),
      { scrape_configs: jobs.map(({ config }) => config) },
    ),
  };
}

function generatorFor(prometheus: Manifest, selected: SelectedMonitors, assets: AssetStore): Generator {
  const version = prometheusVersion(prometheus);
  if ('error' in version) throw new ConfigError(`failed to parse Prometheus version: ${version.error}`);
  const { serviceMonitors, podMonitors, probes, scrapeConfigs } = selected;
  return {
    prometheus,
    spec: specOf<PrometheusSpec>(prometheus),
    version,
    assetsIn: readAssets(assets, [prometheus, ...serviceMonitors, ...podMonitors, ...probes, ...scrapeConfigs]),
  };
}

/** The agent puts PodMonitors and additional configurations first. */
function jobsOf(generator: Generator, selected: SelectedMonitors): ScrapeJob[] {
  const ofServices = selected.serviceMonitors.flatMap((monitor) =>
    (specOf<ServiceMonitorSpec>(monitor).endpoints ?? []).map((_, endpoint) => ({
      monitor,
      endpoint,
      config: serviceMonitorJob(generator, monitor, endpoint),
    })),
  );
  const ofPods = selected.podMonitors.flatMap((monitor) =>
    (specOf<PodMonitorSpec>(monitor).podMetricsEndpoints ?? []).map((_, endpoint) => ({
      monitor,
      endpoint,
      config: podMonitorJob(generator, monitor, endpoint),
    })),
  );
  const ofProbes = selected.probes.map((monitor) => ({ monitor, config: probeJob(generator, monitor) }));
  return isAgent(generator) ? [...ofPods, ...ofServices, ...ofProbes] : [...ofServices, ...ofPods, ...ofProbes];
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
