import type { LabelSelector } from '../../cluster/label-selector';
import type { JsonObject, Manifest } from '../../manifests/manifest';
import { authorization, basicAuth, bearerToken, mergedAuthorization, oauth2 } from './authentication';
import { type Endpoint, scrapeRequest } from './endpoint';
import { withEnforcedNamespace } from './enforced-namespace';
import { type Generator, specOf } from './generator';
import { honorLabels, honorTimestamps, trackTimestampsStaleness } from './honoring';
import { httpSwitches } from './http-client';
import { type Intake, intake } from './intake';
import { kubernetesDiscovery } from './kubernetes-discovery';
import { bodySizeLimit } from './limits';
import { mapping } from './mapping';
import { metricRelabelings } from './metric-relabelings';
import { endpointLabel, keepContainerPort } from './port';
import { proxyConfig } from './proxy';
import {
  copyLabel,
  copyMetaLabel,
  dropFinishedPods,
  inTurn,
  relabelConfigs,
  rememberJob,
  setLabel,
} from './relabeling';
import { scrapeClassOf } from './scrape-class';
import { selectorRelabelings } from './selector-relabelings';
import { shardingRelabelings } from './sharding';
import type { SafeTls } from './spec/client';
import type { AttachMetadata, NamespaceSelector } from './spec/discovery';
import { mergedSafeTls, tlsConfig } from './tls';

/** monitoringv1.PodMonitorSpec. */
export interface PodMonitorSpec extends Intake {
  readonly jobLabel?: string;
  readonly podTargetLabels?: readonly string[];
  readonly podMetricsEndpoints?: readonly PodEndpoint[];
  readonly selector?: LabelSelector;
  readonly selectorMechanism?: string;
  readonly namespaceSelector?: NamespaceSelector;
  readonly attachMetadata?: AttachMetadata;
}

/** monitoringv1.PodMetricsEndpoint. */
export interface PodEndpoint extends Endpoint {
  readonly portNumber?: number;
  readonly tlsConfig?: SafeTls;
}

/** prometheus-operator pkg/prometheus/promcfg.go, generatePodMonitorConfig. */
export function podMonitorJob(generator: Generator, monitor: Manifest, index: number): JsonObject {
  const { namespace, name } = monitor;
  const spec = specOf<PodMonitorSpec>(monitor);
  const endpoint = spec.podMetricsEndpoints?.[index] ?? {};
  const scrapeClass = scrapeClassOf(generator, spec.scrapeClass);
  const byRoleSelector = spec.selectorMechanism === 'RoleSelector';

  return mapping(
    { job_name: `podMonitor/${namespace}/${name}/${index}` },
    honorLabels(generator, endpoint.honorLabels),
    honorTimestamps(generator, endpoint.honorTimestamps),
    trackTimestampsStaleness(generator, endpoint.trackTimestampsStaleness),
    kubernetesDiscovery(generator, namespace, {
      role: 'pod',
      namespaceSelector: spec.namespaceSelector,
      attachMetadata: { minimum: '2.35.0', metadata: spec.attachMetadata ?? scrapeClass.attachMetadata },
      selectors: byRoleSelector ? { roles: ['pod'], selector: spec.selector } : undefined,
    }),
    scrapeRequest(endpoint),
    httpSwitches(generator, endpoint),
    tlsConfig(generator, namespace, mergedSafeTls(endpoint.tlsConfig, scrapeClass.tlsConfig)),
    bearerToken(generator, namespace, endpoint.bearerTokenSecret),
    basicAuth(generator, namespace, endpoint.basicAuth),
    oauth2(generator, namespace, endpoint.oauth2),
    proxyConfig(generator, namespace, endpoint),
    authorization(generator, namespace, mergedAuthorization(endpoint.authorization, scrapeClass.authorization)),
    {
      relabel_configs: inTurn([
        rememberJob,
        endpoint.filterRunning === false ? [] : dropFinishedPods,
        byRoleSelector ? [] : selectorRelabelings('pod', spec.selector),
        keepContainerPort(endpoint.port || endpoint.portNumber || endpoint.targetPort),
        copyLabel('__meta_kubernetes_namespace', 'namespace'),
        copyLabel('__meta_kubernetes_pod_container_name', 'container'),
        copyLabel('__meta_kubernetes_pod_name', 'pod'),
        chosenLabels(generator, monitor, spec),
        endpointLabel(endpoint.port, endpoint.targetPort),
        relabelConfigs(scrapeClass.relabelings),
        relabelConfigs(withEnforcedNamespace(generator, monitor, endpoint.relabelings)),
        shardingRelabelings(generator, '__address__'),
      ]),
    },
    intake(generator, spec, scrapeClass),
    bodySizeLimit(generator, spec.bodySizeLimit),
    metricRelabelings(generator, monitor, scrapeClass, endpoint.metricRelabelings),
  );
}

/** Labels of the pod, and the job: the monitor's name, or the pod's label if it has that label. */
function chosenLabels({ spec: prometheus }: Generator, monitor: Manifest, spec: PodMonitorSpec): JsonObject[] {
  const ofPod = '__meta_kubernetes_pod_label_';
  const podLabels = [...(spec.podTargetLabels ?? []), ...(prometheus.podTargetLabels ?? [])];
  return [
    ...podLabels.map((label) => copyMetaLabel(ofPod, label)),
    setLabel('job', `${monitor.namespace}/${monitor.name}`),
    ...(spec.jobLabel ? [copyMetaLabel(ofPod, spec.jobLabel, 'job')] : []),
  ];
}
