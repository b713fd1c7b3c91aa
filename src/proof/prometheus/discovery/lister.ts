import type { Cluster, Pod, Served } from '../../cluster/cluster';
import { Memo } from '../../memory/memo';
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
  const indexes = new Map<string, LabelIndex>();
  const indexOf = (resource: string) => {
    const index = indexes.get(resource) ?? byLabel(objects, labelsOf(cluster, role, resource)!);
    indexes.set(resource, index);
    return index;
  };
  const satisfying = ({ resource, label, values }: Requirement): readonly Listed[] => {
    if (!labelsOf(cluster, role, resource)) return objects;
    const index = indexOf(resource);
    const byValue = index.get(label);
    if (!byValue) return [];
    if (values.length === 1) return byValue.get(values[0]) ?? [];
    return [...new Set(values.flatMap((value) => byValue.get(value) ?? []))];
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
  const labelsOfService = (object: Listed, name: string) => {
    if ('owner' in object && object.owner.kind === 'Service') return object.owner.labels;
    return cluster.index.get('Service', object.namespace, name)?.labels ?? {};
  };
  if (role === 'endpoints') return (object) => labelsOfService(object, object.name);
  if (role !== 'endpointslice') return undefined;
  return (object) => labelsOfService(object, object.labels['kubernetes.io/service-name'] ?? '');
}

/** Objects by sanitized label and value. */
type LabelIndex = ReadonlyMap<string, ReadonlyMap<string, readonly Listed[]>>;

function byLabel(objects: readonly Listed[], labelsOf: LabelsOf): LabelIndex {
  const index = new Map<string, Map<string, Listed[]>>();
  const valuesOf = new Memo<string, Map<string, Listed[]>>(1_000);
  const valuesOfLabel = (key: string) => {
    const label = sanitizeLabelName(key);
    const values = index.get(label) ?? new Map<string, Listed[]>();
    index.set(label, values);
    return values;
  };
  for (const object of objects) {
    const labels = labelsOf(object);
    for (const key in labels) {
      const values = valuesOf.of(key, valuesOfLabel);
      const found = values.get(labels[key]);
      if (found) found.push(object);
      else values.set(labels[key], [object]);
    }
  }
  return index;
}
