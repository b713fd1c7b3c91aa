import type { Manifest } from '../manifests/manifest';
import { type AssetStore, assetStore } from './assets';
import { ConfigError } from './config/config-error';
import { type Generated, generateConfiguration } from './config/generate';
import { agentConfigurationProblems, serverConfigurationProblems } from './failures/configuration';
import { generatorProblems } from './failures/generator';
import type { PrometheusSpec } from './failures/prometheus-spec';
import type { Selection } from './operation';
import { countConfigMaps, renderedSize } from './rules/rule-size';
import type { PrometheusRuleSpec } from './rules/rule-spec';
import { selectRules } from './rules/select-rules';
import { selectMonitors, selectsNoMonitors } from './select-monitors';
import type { Scope } from './select-objects';
import { localAssets } from './validation/local-assets';
import { timingProblems } from './validation/scrape-options';
import { at, judge, type Problems } from './verdict';
import { prometheusVersion, prometheusVersionText, type Version } from './version';

/** How far the operator gets with one Prometheus or PrometheusAgent. */
export interface Reconciliation {
  /** Objects of the kinds that the selection got to. */
  readonly selections: readonly Selection[];
  readonly configError?: string;
  readonly needs?: string;
  readonly unmanaged?: boolean;
  readonly generated?: Generated;
}

interface Subject {
  readonly prometheus: Manifest;
  readonly spec: PrometheusSpec;
  readonly version: Version;
  readonly scope: Scope;
  readonly store: AssetStore;
  readonly managesAll: boolean;
}

/** @param managesAll Whether a Prometheus without selectors gets a configuration all the same. */
export function reconcile(prometheus: Manifest, scope: Scope, managesAll: boolean): Reconciliation {
  const spec = (prometheus.body.spec ?? {}) as PrometheusSpec;
  const isAgent = prometheus.kind === 'PrometheusAgent';
  // pkg/prometheus/agent/operator.go, sync: the feature gate is off by default, and is asked first.
  if (isAgent && spec.mode === 'DaemonSet') {
    return { selections: [], configError: "feature gate for Prometheus Agent's DaemonSet mode is not enabled" };
  }
  const version = prometheusVersion(prometheus);
  if ('error' in version) {
    return { selections: [], configError: `failed to parse Prometheus version: ${version.error}` };
  }
  const subject = { prometheus, spec, version, scope, store: assetStore(scope.index, scope.complete), managesAll };
  return isAgent ? reconcileAgent(subject) : reconcileServer(subject);
}

/** prometheus-operator pkg/prometheus/server/operator.go, sync. */
function reconcileServer(subject: Subject): Reconciliation {
  const { prometheus, spec, version, scope, store, managesAll } = subject;
  const monitors = selectMonitors(prometheus, version, scope, store);
  if (monitors.error !== undefined) return { selections: monitors.selections, configError: monitors.error };
  const rules = selectRules(prometheus, version, scope);
  if ('error' in rules) return { selections: monitors.selections, configError: rules.error };

  const selections = [...monitors.selections, ...rules];
  const unmanaged = !managesAll && selectsNoMonitors(spec);
  const beforeGeneration = function* (): Problems {
    yield* generatorProblems(spec, version, prometheusVersionText(prometheus));
    if (unmanaged) return;
    const assets = localAssets(store, prometheus.namespace);
    yield* at('creating config failed', serverConfigurationProblems(spec, version, assets));
  };
  const verdict = judge(beforeGeneration());
  if (verdict.state === 'rejected') return { selections, configError: verdict.message };
  if (unmanaged) return { selections, unmanaged };
  const needs = verdict.state === 'unknown' ? verdict.needs : undefined;
  return { selections, needs, ...generate(subject, selections, 'creating config failed: generating config failed: ') };
}

/** prometheus-operator pkg/prometheus/agent/operator.go, sync: an agent has no rules and is never unmanaged. */
function reconcileAgent(subject: Subject): Reconciliation {
  const { prometheus, spec, version, scope, store } = subject;
  const generator = judge(generatorProblems(spec, version, prometheusVersionText(prometheus)));
  if (generator.state === 'rejected') return { selections: [], configError: generator.message };

  const { selections, error } = selectMonitors(prometheus, version, scope, store);
  if (error !== undefined) return { selections, configError: error };

  const verdict = judge(agentConfigurationProblems(spec, version, localAssets(store, prometheus.namespace)));
  if (verdict.state === 'rejected') return { selections, configError: verdict.message };
  const needs = verdict.state === 'unknown' ? verdict.needs : undefined;
  return { selections, needs, ...generate(subject, selections, '') };
}

/** pkg/prometheus/promcfg.go, GenerateServerConfiguration and GenerateAgentConfiguration. */
function generate(
  { prometheus, spec, store }: Subject,
  selections: readonly Selection[],
  place: string,
): Pick<Reconciliation, 'configError' | 'generated'> {
  const timing = judge(timingProblems(undefined, spec.scrapeTimeout, spec));
  if (timing.state === 'rejected') return { configError: place + timing.message };
  const selected = (kind: string) =>
    selections
      .filter(({ object, state }) => object.kind === kind && state === 'selected')
      .map(({ object }) => [`${object.namespace}/${object.name}`, object] as const)
      .sort(byKey)
      .map(([, object]) => object);
  try {
    const monitors = {
      serviceMonitors: selected('ServiceMonitor'),
      podMonitors: selected('PodMonitor'),
      probes: selected('Probe'),
      scrapeConfigs: selected('ScrapeConfig'),
      ruleConfigMaps: countConfigMaps(
        selected('PrometheusRule').map(({ body }) => renderedSize(body.spec as PrometheusRuleSpec)),
      ),
    };
    return { generated: generateConfiguration(prometheus, monitors, store) };
  } catch (error) {
    if (error instanceof ConfigError) return { configError: place + error.message };
    throw error;
  }
}

/** The order of the keys `namespace/name`, in which `a-b/x` comes before `a/x`. */
function byKey([left]: readonly [string, Manifest], [right]: readonly [string, Manifest]): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
