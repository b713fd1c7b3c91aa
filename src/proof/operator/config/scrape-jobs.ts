import type { JsonObject, Manifest } from '../../manifests/manifest';
import type { ScrapeJob } from '../operation';
import { additionalScrapeConfigs } from './additional';
import { type Generator, isAgent, specOf } from './generator';
import { type PodMonitorSpec, podMonitorJob } from './pod-monitor-job';
import { probeJob } from './probe-job';
import { scrapeConfigJob } from './scrape-config-job';
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

/** All scrape jobs and where they come from; the agent puts PodMonitors and additional configurations first. */
export function scrapeJobs(generator: Generator, selected: SelectedMonitors): readonly ScrapeJob[] {
  const ofEndpoints = (
    monitors: readonly Manifest[],
    endpointsOf: (monitor: Manifest) => readonly unknown[] | undefined,
    job: (generator: Generator, monitor: Manifest, endpoint: number) => JsonObject,
  ): ScrapeJob[] =>
    monitors.flatMap((monitor) =>
      (endpointsOf(monitor) ?? []).map((_, endpoint) => ({
        monitor,
        endpoint,
        config: job(generator, monitor, endpoint),
      })),
    );
  const ofWhole = (
    monitors: readonly Manifest[],
    job: (generator: Generator, monitor: Manifest) => JsonObject,
  ): ScrapeJob[] => monitors.map((monitor) => ({ monitor, config: job(generator, monitor) }));

  const services = ofEndpoints(
    selected.serviceMonitors,
    (monitor) => specOf<ServiceMonitorSpec>(monitor).endpoints,
    serviceMonitorJob,
  );
  const pods = ofEndpoints(
    selected.podMonitors,
    (monitor) => specOf<PodMonitorSpec>(monitor).podMetricsEndpoints,
    podMonitorJob,
  );
  const probes = ofWhole(selected.probes, probeJob);
  const scrapeConfigs = ofWhole(selected.scrapeConfigs, scrapeConfigJob);
  const additional = additionalScrapeConfigs(generator).map((config) => ({ config }));
  return isAgent(generator)
    ? [...pods, ...additional, ...services, ...probes, ...scrapeConfigs]
    : [...services, ...pods, ...probes, ...scrapeConfigs, ...additional];
}
