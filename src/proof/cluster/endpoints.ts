import type { Manifest } from '../manifests/manifest';
import type { Pod, Served } from './cluster';
import { addressesOf, belongsInEndpoints, findPort, isReady, referenceTo } from './endpoint-address';
import { type AddressOnPort, packSubsets, truncateSubsets } from './endpoint-subsets';
import type { Service } from './services';

/**
 * kubernetes pkg/controller/endpoint/endpoints_controller.go, syncService: the Endpoints of a Service with a selector. Of
 * Endpoints that somebody made for it by hand only the annotations stay.
 */
export function endpointsOf(service: Service, pods: readonly Pod[], handMade: Manifest | undefined): Served {
  const { namespace, name } = service.manifest;
  const { subsets, truncated } = truncateSubsets(packSubsets(pods.flatMap((pod) => addressesOnPorts(service, pod))));
  const labels = labelsOf(service);
  const { 'endpoints.kubernetes.io/last-change-trigger-time': _, ...kept } = handMade?.annotations ?? {};
  const annotations = truncated ? { ...kept, 'endpoints.kubernetes.io/over-capacity': 'truncated' } : kept;
  return {
    namespace,
    name,
    labels,
    annotations,
    owner: service.manifest,
    symbols: [],
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

function addressesOnPorts(service: Service, pod: Pod): readonly AddressOnPort[] {
  if (!belongsInEndpoints(pod, service.publishNotReadyAddresses)) return [];
  const [ip] = addressesOf(pod.body, service.families[0]);
  if (ip === undefined) return [];

  const address = { ip, ...referenceTo(pod, service) };
  const ready = service.publishNotReadyAddresses || isReady(pod.body);
  if (service.ports.length === 0) return service.headless ? [{ address, ready }] : [];

  return service.ports.flatMap((servicePort) => {
    const port = findPort(pod.body, servicePort);
    const { name, protocol, appProtocol } = servicePort;
    return port === undefined
      ? []
      : [{ address, ready, port: { name, port, protocol, ...(appProtocol && { appProtocol }) } }];
  });
}
