import type { Cluster, Pod, Served } from '../../cluster/cluster';
import { lazy } from '../../cluster/lazy';
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
  readonly size: () => number;
}

/** So many groups are sooner made again for the next job than kept for it. */
const few = 20;

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
  const groups = (requirements: readonly Requirement[]) => {
    const candidates = lister.candidates([...requirements, ...ownRequirements]);
    const listed = own ? candidates.filter((object) => selects(own, object)) : candidates;
    return listed.map(listed.length > few ? groupOf : (object) => build(role, object, stores));
  };
  return { groups, size: sizeOf(lister.candidates(ownRequirements), sd, stores) };
}

/** The groups that are made to be counted are not kept. */
function sizeOf(objects: readonly Listed[], { role, selectors }: KubernetesSd, stores: Stores): () => number {
  return lazy(() => {
    const own = selectors.get(role);
    return objects.reduce((sum, one) => (selects(own, one) ? sum + build(role, one, stores).targets.length : sum), 0);
  });
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
