import type { Manifest } from '../manifests/manifest';
import type { ObjectIndex, Served, World } from './cluster';
import { managedByLabel, serviceNameLabel, sliceController, slicesOf } from './endpoint-slices';
import { ServiceEndpoints } from './endpoints';
import { recogniseNodes } from './every-node';
import { listOf, objectOf } from './fields';
import { mirroredSlices, mirroringController } from './mirrored-slices';
import type { Nodes } from './nodes';
import type { PodsSelectedBy } from './pod-labels';
import { type Service, serviceOf } from './services';

/** Endpoints and EndpointSlices of one namespace: what controllers make, and what somebody made by hand and they leave alone. */
export interface NamespaceEndpoints {
  readonly endpoints: () => readonly Served[];
  readonly slices: () => readonly Served[];
}

export function namespaceEndpoints(
  index: ObjectIndex,
  namespace: string,
  podsSelectedBy: PodsSelectedBy,
  nodes: Nodes,
  world: World,
): NamespaceEndpoints {
  const services = index.inNamespace('Service', namespace).map(serviceOf);
  const selecting = services.filter(isSelecting);
  const serviceNamed = new Map(services.map((service) => [service.manifest.name, service]));
  const byName = new Map(index.inNamespace('Endpoints', namespace).map((endpoints) => [endpoints.name, endpoints]));
  const endpointsNamed = (name: string) => byName.get(name);
  const recognised = (served: Served) => recogniseNodes(served, nodes);

  return {
    endpoints: () => [
      ...selecting.map(
        (service) =>
          new ServiceEndpoints(
            service,
            podsSelectedBy(service.selector),
            endpointsNamed(service.manifest.name),
            world.time,
          ),
      ),
      ...index
        .inNamespace('Endpoints', namespace)
        .filter(({ name }) => !serviceNamed.get(name)?.selector)
        .map(handMade)
        .map(recognised),
    ],
    slices: () => [
      ...selecting.flatMap((service) => slicesOf(service, podsSelectedBy(service.selector), nodes, world)),
      ...services.flatMap((service) => {
        const endpoints = service.mirrorsEndpoints ? endpointsNamed(service.manifest.name) : undefined;
        return endpoints ? mirroredSlices(service, endpoints, world).map(recognised) : [];
      }),
      ...index
        .inNamespace('EndpointSlice', namespace)
        .filter((slice) => !isReplaced(slice, serviceNamed))
        .map(handMade)
        .map(recognised),
    ],
  };
}

function isSelecting(service: Service): service is Service & Required<Pick<Service, 'selector'>> {
  return service.selector !== undefined;
}

/** A slice that claims to be a controller's own is the controller's to replace or delete. */
function isReplaced({ labels }: Manifest, serviceNamed: ReadonlyMap<string, Service>): boolean {
  const service = serviceNamed.get(labels[serviceNameLabel]);
  if (!service) return false;
  const manager = labels[managedByLabel];
  return manager === mirroringController || (manager === sliceController && service.selector !== undefined);
}

/** A slice that an object owns has a name that its controller generated. */
function handMade(object: Manifest): Served {
  const { namespace, name, labels, annotations, body } = object;
  const service = labels[serviceNameLabel];
  const generated = service && listOf(objectOf(body.metadata).ownerReferences).length > 0;
  return {
    namespace,
    name,
    labels,
    annotations,
    body,
    owner: object,
    symbols: generated ? [[name, `${service}-*`]] : [],
  };
}
