import type { JsonObject, Manifest } from '../manifests/manifest';
import type { Served, World } from './cluster';
import type { EndpointPort } from './endpoint-ports';
import { managedByLabel, type SliceContent, servedSlice, serviceNameLabel } from './endpoint-slices';
import { packSubsets, type Subset } from './endpoint-subsets';
import { triggerTimeAnnotation } from './endpoints';
import { objectsOf, textOf } from './fields';
import { canonicalIP, type Family, familyOf } from './ip';
import type { Service } from './services';

export const mirroringController = 'endpointslicemirroring-controller.k8s.io';

const maxEndpoints = 1_000;

/**
 * kubernetes pkg/controller/endpointslicemirroring: Endpoints that somebody made for a Service without selector become
 * EndpointSlices. Nothing goes the other way.
 */
export function mirroredSlices(service: Service, endpoints: Manifest, world: World): readonly Served[] {
  if (!shouldMirror(endpoints)) return [];
  const {
    [triggerTimeAnnotation]: _,
    'kubectl.kubernetes.io/last-applied-configuration': __,
    ...annotations
  } = endpoints.annotations;
  const labels = {
    ...endpoints.labels,
    [serviceNameLabel]: endpoints.name,
    [managedByLabel]: mirroringController,
  };
  return contentsOf(endpoints).map((content, n) => servedSlice(service, content, { labels, annotations }, n, world));
}

function shouldMirror({ labels, annotations }: Manifest): boolean {
  const skips = labels['endpointslice.kubernetes.io/skip-mirror'] === 'true';
  return !skips && annotations['control-plane.alpha.kubernetes.io/leader'] === undefined;
}

/** reconciler.go, reconcile: one slice per subset and address family. */
function contentsOf(endpoints: Manifest): readonly SliceContent[] {
  const subsets = packSubsets(objectsOf(endpoints.body.subsets).map(subsetOf));
  return subsets.flatMap(({ addresses, notReadyAddresses, ports }) => {
    const mirrored = [
      ...addresses.map((address) => mirror(address, true)),
      ...notReadyAddresses.map((address) => mirror(address, false)),
    ].filter((endpoint) => endpoint !== undefined);

    return (['IPv4', 'IPv6'] as const)
      .map((family) => ({ family, ports, endpoints: inFamily(mirrored.slice(0, maxEndpoints), family) }))
      .filter((content) => content.endpoints.length > 0);
  });
}

function subsetOf({ addresses, notReadyAddresses, ports }: JsonObject): Subset {
  return {
    addresses: objectsOf(addresses),
    notReadyAddresses: objectsOf(notReadyAddresses),
    ports: objectsOf(ports).map(portOf),
  };
}

function portOf({ name, port, protocol, appProtocol }: JsonObject): EndpointPort {
  return {
    name: textOf(name),
    port: typeof port === 'number' ? port : 0,
    protocol: textOf(protocol) || 'TCP',
    ...(typeof appProtocol === 'string' && { appProtocol }),
  };
}

/** utils.go, addressToEndpoint; an address that is not an IP is left out. */
function mirror({ ip, targetRef, nodeName, hostname }: JsonObject, ready: boolean): MirroredEndpoint | undefined {
  const address = canonicalIP(textOf(ip));
  if (address === undefined) return undefined;
  return {
    addresses: [address],
    conditions: { ready },
    ...(targetRef && { targetRef }),
    ...(textOf(nodeName) && { nodeName }),
    ...(textOf(hostname) && { hostname }),
  };
}

type MirroredEndpoint = JsonObject & { readonly addresses: readonly [string] };

function inFamily(endpoints: readonly MirroredEndpoint[], family: Family): readonly JsonObject[] {
  return endpoints.filter(({ addresses: [address] }) => familyOf(address) === family);
}
