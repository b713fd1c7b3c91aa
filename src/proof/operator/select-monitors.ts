import type { LabelSelector } from '../cluster/label-selector';
import type { Manifest } from '../manifests/manifest';
import type { AssetStore } from './assets';
import type { PrometheusSpec } from './failures/prometheus-spec';
import type { Selection } from './operation';
import { type Scope, selectObjects } from './select-objects';
import type { Context } from './validation/context';
import { localAssets } from './validation/local-assets';
import { type PodMonitorSpec, podMonitorProblems } from './validation/pod-monitor';
import { type ProbeSpec, probeProblems } from './validation/probe';
import { type ScrapeConfigSpec, scrapeConfigProblems } from './validation/scrape-config';
import { type ServiceMonitorSpec, serviceMonitorProblems } from './validation/service-monitor';
import type { Problems } from './verdict';
import type { Version } from './version';

interface MonitorKind {
  readonly kind: string;
  readonly plural: string;
  readonly selector: (spec: PrometheusSpec) => LabelSelector | undefined;
  readonly namespaceSelector: (spec: PrometheusSpec) => LabelSelector | undefined;
  readonly problems: (monitor: Manifest, context: Context) => Problems;
}

/** In the order in which the operator selects them. */
const monitors: readonly MonitorKind[] = [
  {
    kind: 'ServiceMonitor',
    plural: 'ServiceMonitors',
    selector: (spec) => spec.serviceMonitorSelector,
    namespaceSelector: (spec) => spec.serviceMonitorNamespaceSelector,
    problems: ({ body }, context) => serviceMonitorProblems((body.spec ?? {}) as ServiceMonitorSpec, context),
  },
  {
    kind: 'PodMonitor',
    plural: 'PodMonitors',
    selector: (spec) => spec.podMonitorSelector,
    namespaceSelector: (spec) => spec.podMonitorNamespaceSelector,
    problems: ({ body }, context) => podMonitorProblems((body.spec ?? {}) as PodMonitorSpec, context),
  },
  {
    kind: 'Probe',
    plural: 'Probes',
    selector: (spec) => spec.probeSelector,
    namespaceSelector: (spec) => spec.probeNamespaceSelector,
    problems: ({ body }, context) => probeProblems((body.spec ?? {}) as ProbeSpec, context),
  },
  {
    kind: 'ScrapeConfig',
    plural: 'ScrapeConfigs',
    selector: (spec) => spec.scrapeConfigSelector,
    namespaceSelector: (spec) => spec.scrapeConfigNamespaceSelector,
    problems: ({ body }, context) => scrapeConfigProblems((body.spec ?? {}) as ScrapeConfigSpec, context),
  },
];

export const monitorKinds: readonly string[] = monitors.map(({ kind }) => kind);

/** What has been selected up to the first selector that makes no sense, and its error. */
export interface MonitorSelection {
  readonly selections: readonly Selection[];
  readonly error?: string;
}

/** prometheus-operator pkg/prometheus/server/operator.go and agent/operator.go, getSelectedConfigResources. */
export function selectMonitors(
  prometheus: Manifest,
  version: Version,
  scope: Scope,
  store: AssetStore,
): MonitorSelection {
  const spec = (prometheus.body.spec ?? {}) as PrometheusSpec;
  const selections: Selection[] = [];
  for (const { kind, plural, selector, namespaceSelector, problems } of monitors) {
    const selected = selectObjects(
      prometheus,
      { kind, selector: selector(spec), namespaceSelector: namespaceSelector(spec) },
      scope,
      (monitor) => problems(monitor, { options: spec, version, assets: localAssets(store, monitor.namespace) }),
    );
    if ('error' in selected) return { selections, error: `selecting ${plural} failed: ${selected.error}` };
    selections.push(...selected);
  }
  return { selections };
}

/** None of the four is set: the operator leaves the configuration to the user. pkg/prometheus/server/operator.go, unmanagedPrometheusConfiguration. */
export function selectsNoMonitors(spec: PrometheusSpec): boolean {
  return monitors.every(({ selector }) => !selector(spec));
}
