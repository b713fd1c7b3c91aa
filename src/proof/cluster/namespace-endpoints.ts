import type { Manifest } from '../manifests/manifest';
import type { ObjectIndex, Served, World } from './cluster';
import { managedByLabel, serviceNameLabel, sliceController, slicesOf } from './endpoint-slices';
import { endpointsOf, handMadeEndpoints } from './endpoints';
import { listOf, objectOf } from './fields';
import { mirroredSlices, mirroringController } from './mirrored-slices';
import type { PodsSelectedBy } from './pod-labels';
import { type Service, serviceOf } from './services';

/** Endpoints and EndpointSlices of one namespace: what its controllers make, and what somebody made by hand and they leave alone. */
export interface NamespaceEndpoints {
  readonly endpoints: () => readonly Served[];
  readonly slices: () => readonly Served[];
}

export function namespaceEndpoints(
  index: ObjectIndex,
  namespace: string,
  podsSelectedBy: PodsSelectedBy,
  world: World,
): NamespaceEndpoints {
  const services = index.inNamespace('Service', namespace).map(serviceOf);
  const selecting = services.filter(isSelecting);
  const handMade = (name: string) => index.get('Endpoints', namespace, name);
  const serviceNamed = new Map(services.map((service) => [service.manifest.name, service]));

  return {
    endpoints: () => [
      ...selecting.map((service) =>
        endpointsOf(service, podsSelectedBy(service.selector), handMade(service.manifest.name)),
      ),
      ...index
        .inNamespace('Endpoints', namespace)
        .filter(({ name }) => !serviceNamed.get(name)?.selector)
        .map(handMadeEndpoints),
    ],
    slices: () => [
      ...selecting.flatMap((service) => slicesOf(service, podsSelectedBy(service.selector), world)),
      ...services.flatMap((service) => {
        const endpoints = service.mirrorsEndpoints ? handMade(service.manifest.name) : undefined;
        return endpoints ? mirroredSlices(service, endpoints, world) : [];
      }),
      ...index
        .inNamespace('EndpointSlice', namespace)
        .filter((slice) => !isReplaced(slice, serviceNamed))
        .map(handMadeSlice),
    ],
  };
}

function isSelecting(service: Service): service is Service & Required<Pick<Service, 'selector'>> {
  return service.selector !== undefined;
}

/** A slice that claims to be a controller's own is the controller's to replace or delete: it belongs to no object of this cluster. */
function isReplaced({ labels }: Manifest, serviceNamed: ReadonlyMap<string, Service>): boolean {
  const service = serviceNamed.get(labels[serviceNameLabel]);
  if (!service) return false;
  const manager = labels[managedByLabel];
  return manager === mirroringController || (manager === sliceController && service.selector !== undefined);
}

function handMadeSlice(slice: Manifest): Served {
  const { namespace, name, labels, annotations, body } = slice;
  const generated = labels[serviceNameLabel] && listOf(objectOf(body.metadata).ownerReferences).length > 0;
  return {
    namespace,
    name,
    labels,
    annotations,
    body,
    owner: slice,
    symbols: generated ? [[name, `${labels[serviceNameLabel]}-*`]] : [],
  };
}
