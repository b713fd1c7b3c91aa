import type { Cluster, Pod, Served } from '../../cluster/cluster';
import { sanitizeLabelName } from '../label-name';
import { endpointsGroup } from './endpoints';
import { endpointSliceGroup } from './endpointslice';
import { ingressGroup } from './ingress';
import { type KubernetesSd, type Selector, selects } from './kubernetes';
import type { Listed, Lister } from './lister';
import { nodeGroup } from './node';
import { podGroup } from './pod';
import type { Requirement } from './preselect';
import { serviceGroup } from './service';
import { type Stores, storesOf } from './stores';
import type { TargetGroup } from './target-group';

/** What one discovery configuration delivers from one namespace, or from all of them. */
export interface Informer {
  /** The groups of all objects that may satisfy the requirements. */
  groups(requirements: readonly Requirement[]): readonly TargetGroup[];
  /** How many targets all groups have. */
  readonly size: number;
}

export function informerOf(
  cluster: Cluster,
  lister: Lister,
  sd: KubernetesSd,
  namespace: string | undefined,
): Informer {
  const { role, selectors } = sd;
  const stores = storesOf(cluster, sd.attach, {
    namespace,
    service: (service) => selects(selectors.get('service'), service),
    pod: (pod) => selects(selectors.get('pod'), pod),
    node: (node) => selects(selectors.get('node'), node),
  });
  const own = selectors.get(role);
  const ownRequirements = requirementsOf(role, own);
  const made = new Map<Listed, TargetGroup>();
  const groupOf = (object: Listed): TargetGroup => {
    const group = made.get(object) ?? build(role, object, stores);
    made.set(object, group);
    return group;
  };
  const groups = (requirements: readonly Requirement[]) =>
    lister
      .candidates([...requirements, ...ownRequirements])
      .filter((object) => selects(own, object))
      .map(groupOf);
  let size: number | undefined;
  return {
    groups,
    get size() {
      size ??= groups([]).reduce((sum, { targets }) => sum + targets.length, 0);
      return size;
    },
  };
}

function requirementsOf(role: string, selector: Selector | undefined): Requirement[] {
  const equalities = selector?.labels.filter(({ operator }) => operator === 'In') ?? [];
  return equalities.map(({ key, values = [] }) => ({ resource: role, label: sanitizeLabelName(key), values }));
}

function build(role: KubernetesSd['role'], object: Listed, stores: Stores): TargetGroup {
  switch (role) {
    case 'endpoints':
      return endpointsGroup(object as Served, stores);
    case 'endpointslice':
      return endpointSliceGroup(object as Served, stores);
    case 'pod':
      return podGroup(object as Pod, stores);
    case 'service':
      return serviceGroup(object as Served, stores);
    case 'ingress':
      return ingressGroup(object, stores);
    case 'node':
      return nodeGroup(object as Served);
  }
}
