import type { Cluster, Pod, Served } from '../../cluster/cluster';
import { sanitizeLabelName } from '../label-name';
import type { Role } from './kubernetes';
import type { Requirement } from './preselect';

export type Listed = Served | Pod;

/** The objects of a role in one namespace, or in all of them, by the labels that may be asked of them. */
export interface Lister {
  /** All objects that may satisfy the requirements: those that satisfy the strictest one. */
  candidates(requirements: readonly Requirement[]): readonly Listed[];
}

export function listerOf(cluster: Cluster, role: Role, namespace: string | undefined): Lister {
  const objects = objectsOfRole(cluster, role, namespace);
  const indexes = new Map<string, ReadonlyMap<string, readonly Listed[]>>();
  const indexOf = (resource: string) => {
    const index = indexes.get(resource) ?? byLabel(objects, labelsOf(cluster, role, resource)!);
    indexes.set(resource, index);
    return index;
  };
  const satisfying = ({ resource, label, values }: Requirement): readonly Listed[] => {
    if (!labelsOf(cluster, role, resource)) return objects;
    const index = indexOf(resource);
    const found = values.map((value) => index.get(`${label}=${value}`) ?? []);
    return found.length === 1 ? found[0] : [...new Set(found.flat())];
  };
  return {
    candidates: (requirements) =>
      requirements.map(satisfying).reduce((fewest, found) => (found.length < fewest.length ? found : fewest), objects),
  };
}

function objectsOfRole(cluster: Cluster, role: Role, namespace: string | undefined): readonly Listed[] {
  if (role === 'node') return cluster.nodes;
  if (namespace !== undefined) return objectsIn(cluster, role, namespace);
  return [...cluster.index.namespaces.keys()].flatMap((name) => objectsIn(cluster, role, name));
}

function objectsIn(cluster: Cluster, role: Exclude<Role, 'node'>, namespace: string): readonly Listed[] {
  switch (role) {
    case 'endpoints':
      return cluster.endpointsIn(namespace);
    case 'endpointslice':
      return cluster.slicesIn(namespace);
    case 'pod':
      return cluster.podsIn(namespace);
    case 'service':
      return cluster.servicesIn(namespace);
    case 'ingress':
      return cluster.index.inNamespace('Ingress', namespace).map((owner) => ({ ...owner, owner, symbols: [] }));
  }
}

type LabelsOf = (object: Listed) => Readonly<Record<string, string>>;

/** Where the meta labels of a resource come from, if the groups of the role have them. */
function labelsOf(cluster: Cluster, role: Role, resource: string): LabelsOf | undefined {
  if (resource === role) return (object) => object.labels;
  if (resource !== 'service') return undefined;
  if (role === 'endpoints') return ({ namespace, name }) => cluster.index.get('Service', namespace, name)?.labels ?? {};
  if (role !== 'endpointslice') return undefined;
  return ({ namespace, labels }) =>
    cluster.index.get('Service', namespace, labels['kubernetes.io/service-name'] ?? '')?.labels ?? {};
}

function byLabel(objects: readonly Listed[], labels: LabelsOf): ReadonlyMap<string, readonly Listed[]> {
  const index = new Map<string, Listed[]>();
  for (const object of objects) {
    for (const [key, value] of Object.entries(labels(object))) {
      const id = `${sanitizeLabelName(key)}=${value}`;
      const found = index.get(id);
      if (found) found.push(object);
      else index.set(id, [object]);
    }
  }
  return index;
}
