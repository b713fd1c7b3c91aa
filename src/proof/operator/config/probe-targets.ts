import type { LabelSelector } from '../../cluster/label-selector';
import type { JsonObject, Manifest } from '../../manifests/manifest';
import type { RelabelConfig } from '../validation/relabeling';
import { withEnforcedNamespace } from './enforced-namespace';
import type { Generator } from './generator';
import { kubernetesDiscovery } from './kubernetes-discovery';
import { naturallySorted } from './natural-order';
import { copyLabel, relabelConfigs, setLabel } from './relabeling';
import { selectorRelabelings } from './selector-relabelings';
import type { NamespaceSelector } from './spec/discovery';
import type { ScrapeClass } from './spec/scrape-class';

/** monitoringv1.ProbeTargets. */
export interface ProbeTargets {
  readonly staticConfig?: {
    readonly static?: readonly string[];
    readonly labels?: Readonly<Record<string, string>>;
    readonly relabelingConfigs?: readonly RelabelConfig[];
  };
  readonly ingress?: {
    readonly selector?: LabelSelector;
    readonly namespaceSelector?: NamespaceSelector;
    readonly relabelingConfigs?: readonly RelabelConfig[];
  };
}

/** Where the targets come from, and how the prober is scraped in their place. */
export interface ProbedTargets {
  readonly discovery: JsonObject;
  readonly relabelings: readonly JsonObject[];
}

/** prometheus-operator pkg/prometheus/promcfg.go, generateProbeConfig: static targets win over Ingresses. */
export function probeTargets(
  generator: Generator,
  probe: Manifest,
  { staticConfig, ingress }: ProbeTargets = {},
  prober: string,
  scrapeClass: ScrapeClass,
): ProbedTargets {
  const source = staticConfig ?? ingress;
  if (!source) return { discovery: {}, relabelings: [] };

  const found = staticConfig ? staticTargets(probe, staticConfig) : ingressTargets(generator, probe, ingress ?? {});
  return {
    discovery: found.discovery,
    relabelings: [
      ...found.relabelings,
      copyLabel('__param_target', 'instance'),
      setLabel('__address__', prober),
      ...relabelConfigs(scrapeClass.relabelings),
      ...relabelConfigs(withEnforcedNamespace(generator, probe, source.relabelingConfigs)),
    ],
  };
}

function staticTargets(
  probe: Manifest,
  { static: targets = [], labels }: NonNullable<ProbeTargets['staticConfig']>,
): ProbedTargets {
  const labelled = naturallySorted({ namespace: probe.namespace, ...labels });
  return {
    discovery: { static_configs: [{ targets, labels: labelled }] },
    relabelings: [copyLabel('__address__', '__param_target')],
  };
}

function ingressTargets(
  generator: Generator,
  probe: Manifest,
  { selector, namespaceSelector }: NonNullable<ProbeTargets['ingress']>,
): ProbedTargets {
  return {
    discovery: kubernetesDiscovery(generator, probe.namespace, { role: 'ingress', namespaceSelector }),
    relabelings: [
      ...selectorRelabelings('ingress', selector),
      {
        source_labels: ['__meta_kubernetes_ingress_scheme', '__address__', '__meta_kubernetes_ingress_path'],
        separator: ';',
        regex: '(.+);(.+);(.+)',
        target_label: '__param_target',
        replacement: '${1}://${2}${3}',
        action: 'replace',
      },
      copyLabel('__meta_kubernetes_namespace', 'namespace'),
      copyLabel('__meta_kubernetes_ingress_name', 'ingress'),
      {
        source_labels: ['__address__'],
        separator: ';',
        regex: '(.*)',
        target_label: '__tmp_ingress_address',
        replacement: '$1',
        action: 'replace',
      },
    ],
  };
}
