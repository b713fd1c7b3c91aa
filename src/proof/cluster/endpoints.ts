import type { JsonObject, Manifest } from '../manifests/manifest';
import type { Pod, Served, World } from './cluster';
import { addressesOf, belongsInEndpoints, isReady, referenceTo } from './endpoint-address';
import { podsByPorts } from './endpoint-ports';
import { packSubsets, type Subset, truncateSubsets } from './endpoint-subsets';
import type { Service } from './services';

/** What set the controller to work last; at the latest, that the Service was created. */
export const triggerTimeAnnotation = 'endpoints.kubernetes.io/last-change-trigger-time';

/**
 * kubernetes pkg/controller/endpoint/endpoints_controller.go, syncService: the Endpoints of a Service with a selector. Of
 * Endpoints that somebody made for it by hand only the annotations stay.
 */
export function endpointsOf(
  service: Service,
  pods: readonly Pod[],
  handMade: Manifest | undefined,
  world: World,
): Served {
  const { namespace, name } = service.manifest;
  const { subsets, truncated } = truncateSubsets(subsetsOf(service, pods));
  const labels = labelsOf(service);
  const annotations = {
    ...handMade?.annotations,
    [triggerTimeAnnotation]: world.time,
    ...(truncated && { 'endpoints.kubernetes.io/over-capacity': 'truncated' }),
  };
  return {
    namespace,
    name,
    labels,
    annotations,
    owner: service.manifest,
    symbols: [[world.time, '*']],
    body: {
      apiVersion: 'v1',
      kind: 'Endpoints',
      metadata: { namespace, name, labels, annotations },
      subsets,
    },
  };
}

function labelsOf({ manifest, headless }: Service): Readonly<Record<string, string>> {
  const { 'service.kubernetes.io/headless': _, ...labels } = manifest.labels;
  return {
    ...labels,
    ...(headless && { 'service.kubernetes.io/headless': '' }),
    'endpoints.kubernetes.io/managed-by': 'endpoint-controller',
  };
}

/** Pods that offer the same ports are a subset; one that offers none of a Service's ports is in none. */
function subsetsOf(service: Service, pods: readonly Pod[]): readonly Subset[] {
  const { publishNotReadyAddresses, families } = service;
  const reachable = pods.filter((pod) => belongsInEndpoints(pod, publishNotReadyAddresses));
  const groups = podsByPorts(service, reachable).filter(({ ports }) => ports.length > 0 || isPortless(service));
  const subsets = groups.map(({ ports, pods: alike }): Subset => {
    const addresses: JsonObject[] = [];
    const notReadyAddresses: JsonObject[] = [];
    for (const pod of alike) {
      const [ip] = addressesOf(pod.body, families[0]);
      if (ip === undefined) continue;
      const ready = publishNotReadyAddresses || isReady(pod.body);
      (ready ? addresses : notReadyAddresses).push({ ip, ...referenceTo(pod, service) });
    }
    return { addresses, notReadyAddresses, ports };
  });
  return subsets.length === 1 ? subsets : packSubsets(subsets);
}

/** Only a headless Service may do without ports. */
function isPortless({ ports, headless }: Service): boolean {
  return headless && ports.length === 0;
}
