import type { JsonObject } from '../manifests/manifest';
import type { Pod, Served, World } from './cluster';
import { addressesOf, belongsInEndpoints, isReady, isTerminating, referenceTo } from './endpoint-address';
import { type EndpointPort, podsByPorts } from './endpoint-ports';
import { triggerTimeAnnotation } from './endpoints';
import { textOf } from './fields';
import type { Family } from './ip';
import type { Nodes } from './nodes';
import type { Service } from './services';

export const serviceNameLabel = 'kubernetes.io/service-name';
export const managedByLabel = 'endpointslice.kubernetes.io/managed-by';
export const sliceController = 'endpointslice-controller.k8s.io';

/** Endpoints that share their ports and their address family. */
export interface SliceContent {
  readonly family: Family;
  readonly ports: readonly EndpointPort[];
  readonly endpoints: readonly JsonObject[];
}

const maxEndpoints = 100;

/**
 * k8s.io/endpointslice reconciler.go, Reconcile: the EndpointSlices of a Service with a selector, per address family and
 * set of ports. Without any pod one empty slice remains.
 */
export function slicesOf(service: Service, pods: readonly Pod[], nodes: Nodes, world: World): readonly Served[] {
  const contents = service.families.flatMap((family) => {
    const found = contentsOf(service, pods, family, nodes);
    return found.length > 0 ? found : [{ family, ports: [], endpoints: [] }];
  });
  const { 'service.kubernetes.io/headless': _, ...own } = service.manifest.labels;
  const labels = {
    ...own,
    ...(service.headless && { 'service.kubernetes.io/headless': '' }),
    [serviceNameLabel]: service.manifest.name,
    [managedByLabel]: sliceController,
  };
  const annotations = { [triggerTimeAnnotation]: world.time };
  return contents
    .map((content, n) => servedSlice(service, content, { labels, annotations }, n, world))
    .map((slice) => ({ ...slice, symbols: [...slice.symbols, [world.time, '*'] as const] }));
}

/** Which endpoints come to lie in which slice is up to chance upstream, and makes no difference to anybody. */
function contentsOf(service: Service, pods: readonly Pod[], family: Family, nodes: Nodes): readonly SliceContent[] {
  return podsByPorts(
    service,
    pods.filter((pod) => belongsInEndpoints(pod, true)),
  ).flatMap(({ ports, pods: alike }) => {
    const endpoints = alike.flatMap((pod) => endpointOf(service, pod, family, nodes));
    return chunks(endpoints, maxEndpoints).map((chunk) => ({ family, ports, endpoints: chunk }));
  });
}

/** k8s.io/endpointslice utils.go, podToEndpoint. */
function endpointOf(service: Service, pod: Pod, family: Family, nodes: Nodes): readonly JsonObject[] {
  const addresses = addressesOf(pod.body, family);
  if (addresses.length === 0) return [];
  const serving = isReady(pod.body);
  const terminating = isTerminating(pod.body);
  const ready = service.publishNotReadyAddresses || (serving && !terminating);
  const reference = referenceTo(pod, service);
  const zone = nodes.named(textOf(reference.nodeName))?.labels['topology.kubernetes.io/zone'];
  return [{ addresses, conditions: { ready, serving, terminating }, ...(zone && { zone }), ...reference }];
}

/** A slice as its controller creates it, with a generated name. */
export function servedSlice(
  { manifest }: Pick<Service, 'manifest'>,
  { family, ports, endpoints }: SliceContent,
  { labels, annotations }: Pick<Served, 'labels' | 'annotations'>,
  n: number,
  world: World,
): Served {
  const name = `${manifest.name}-${world.suffix(n)}`;
  return {
    namespace: manifest.namespace,
    name,
    labels,
    annotations,
    owner: manifest,
    symbols: [[name, `${manifest.name}-*`]],
    body: {
      apiVersion: 'discovery.k8s.io/v1',
      kind: 'EndpointSlice',
      metadata: { namespace: manifest.namespace, name, labels, annotations },
      addressType: family,
      endpoints,
      ports,
    },
  };
}

function chunks<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  if (items.length <= size) return items.length === 0 ? [] : [items];
  return Array.from({ length: Math.ceil(items.length / size) }, (_, n) => items.slice(n * size, (n + 1) * size));
}
