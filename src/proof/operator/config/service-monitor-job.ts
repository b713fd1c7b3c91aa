import type { LabelSelector } from '../../cluster/label-selector';
import type { JsonObject, Manifest } from '../../manifests/manifest';
import { authorization, basicAuth, bearerToken, mergedAuthorization, oauth2 } from './authentication';
import { type Endpoint, scrapeRequest } from './endpoint';
import { withEnforcedNamespace } from './enforced-namespace';
import { type Generator, specOf } from './generator';
import { honorLabels, honorTimestamps, trackTimestampsStaleness } from './honoring';
import { httpSwitches } from './http-client';
import { type Intake, intake } from './intake';
import { endpointsRole, kubernetesDiscovery } from './kubernetes-discovery';
import { bodySizeLimit } from './limits';
import { mapping } from './mapping';
import { metricRelabelings } from './metric-relabelings';
import { endpointLabel, keepContainerPort } from './port';
import { proxyConfig } from './proxy';
import { copyLabel, copyMetaLabel, dropFinishedPods, inTurn, keep, relabelConfigs, rememberJob } from './relabeling';
import { scrapeClassOf } from './scrape-class';
import { selectorRelabelings } from './selector-relabelings';
import { shardingRelabelings } from './sharding';
import type { Tls } from './spec/client';
import type { AttachMetadata, NamespaceSelector } from './spec/discovery';
import { mergedTls, tlsConfig } from './tls';

/** monitoringv1.ServiceMonitorSpec. */
export interface ServiceMonitorSpec extends Intake {
  readonly jobLabel?: string;
  readonly targetLabels?: readonly string[];
  readonly podTargetLabels?: readonly string[];
  readonly endpoints?: readonly ServiceEndpoint[];
  readonly selector?: LabelSelector;
  readonly selectorMechanism?: string;
  readonly namespaceSelector?: NamespaceSelector;
  readonly attachMetadata?: AttachMetadata;
  readonly serviceDiscoveryRole?: string;
}

/** monitoringv1.Endpoint. */
export interface ServiceEndpoint extends Endpoint {
  readonly bearerTokenFile?: string;
  readonly tlsConfig?: Tls;
}

/** prometheus-operator pkg/prometheus/promcfg.go, generateServiceMonitorConfig. */
export function serviceMonitorJob(generator: Generator, monitor: Manifest, index: number): JsonObject {
  const { namespace, name } = monitor;
  const spec = specOf<ServiceMonitorSpec>(monitor);
  const endpoint = spec.endpoints?.[index] ?? {};
  const scrapeClass = scrapeClassOf(generator, spec.scrapeClass);
  const role = endpointsRole(generator, spec.serviceDiscoveryRole);

  return mapping(
    { job_name: `serviceMonitor/${namespace}/${name}/${index}` },
    honorLabels(generator, endpoint.honorLabels),
    honorTimestamps(generator, endpoint.honorTimestamps),
    trackTimestampsStaleness(generator, endpoint.trackTimestampsStaleness),
    kubernetesDiscovery(generator, namespace, {
      role,
      namespaceSelector: spec.namespaceSelector,
      attachMetadata: { minimum: '2.37.0', metadata: spec.attachMetadata ?? scrapeClass.attachMetadata },
      selectors: byRoleSelector(spec) ? { roles: [role, 'service'], selector: spec.selector } : undefined,
    }),
    scrapeRequest(endpoint),
    httpSwitches(generator, endpoint),
    proxyConfig(generator, namespace, endpoint),
    oauth2(generator, namespace, endpoint.oauth2),
    tlsConfig(generator, namespace, mergedTls(endpoint.tlsConfig, scrapeClass.tlsConfig)),
    { bearer_token_file: endpoint.bearerTokenFile || undefined },
    bearerToken(generator, namespace, endpoint.bearerTokenSecret),
    basicAuth(generator, namespace, endpoint.basicAuth),
    authorization(generator, namespace, mergedAuthorization(endpoint.authorization, scrapeClass.authorization)),
    {
      relabel_configs: inTurn([
        rememberJob,
        byRoleSelector(spec) ? [] : selectorRelabelings('service', spec.selector),
        endpoint.port ? keepEndpointPort(role, endpoint.port) : keepContainerPort(endpoint.targetPort),
        identity[role],
        endpoint.filterRunning === false ? [] : dropFinishedPods,
        chosenLabels(generator, spec),
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

type Role = 'endpoints' | 'endpointslice';

function byRoleSelector({ selectorMechanism }: ServiceMonitorSpec): boolean {
  return selectorMechanism === 'RoleSelector';
}

/** `endpointslice`, but `endpoint` without the plural. */
function metaPrefix(role: Role): string {
  return role === 'endpoints' ? '__meta_kubernetes_endpoint' : '__meta_kubernetes_endpointslice';
}

function keepEndpointPort(role: Role, port: string): JsonObject {
  return keep(`${metaPrefix(role)}_port_name`, port);
}

/** Where a target runs and which Service it belongs to. */
const identity: Readonly<Record<Role, readonly JsonObject[]>> = {
  endpoints: identityBy('endpoints'),
  endpointslice: identityBy('endpointslice'),
};

function identityBy(role: Role): JsonObject[] {
  const address = [`${metaPrefix(role)}_address_target_kind`, `${metaPrefix(role)}_address_target_name`];
  const addressOf = (kind: string, label: string): JsonObject => ({
    source_labels: address,
    separator: ';',
    regex: `${kind};(.*)`,
    replacement: '${1}',
    target_label: label,
  });
  return [
    addressOf('Node', 'node'),
    addressOf('Pod', 'pod'),
    copyLabel('__meta_kubernetes_namespace', 'namespace'),
    copyLabel('__meta_kubernetes_service_name', 'service'),
    copyLabel('__meta_kubernetes_pod_name', 'pod'),
    copyLabel('__meta_kubernetes_pod_container_name', 'container'),
  ];
}

const jobOfService: JsonObject = {
  source_labels: ['__meta_kubernetes_service_name'],
  target_label: 'job',
  replacement: '${1}',
};

/** Labels of the Service and of the pod, and the job: the Service's name, or its label if it has that label. */
function chosenLabels({ spec: prometheus }: Generator, spec: ServiceMonitorSpec): JsonObject[] {
  const ofService = '__meta_kubernetes_service_label_';
  const ofPod = '__meta_kubernetes_pod_label_';
  const podLabels = [...(spec.podTargetLabels ?? []), ...(prometheus.podTargetLabels ?? [])];
  return [
    ...(spec.targetLabels ?? []).map((label) => copyMetaLabel(ofService, label)),
    ...podLabels.map((label) => copyMetaLabel(ofPod, label)),
    jobOfService,
    ...(spec.jobLabel ? [copyMetaLabel(ofService, spec.jobLabel, 'job')] : []),
  ];
}
