import type { Manifest } from '../manifests/manifest';
import type { Cluster, ObjectIndex, Pod, World } from './cluster';
import { withEveryNode } from './every-node';
import { flaggerObjects } from './flagger/flagger-objects';
import { kubeletOf } from './kubelet';
import { lazy } from './lazy';
import { namespaceEndpoints } from './namespace-endpoints';
import { nodesOf } from './nodes';
import { extendIndex } from './object-index';
import { podsByLabel } from './pod-labels';
import { podMaker } from './pods';
import { ServedService } from './services';

export interface ClusterOptions {
  /** Whether the objects are the whole cluster: what is absent does not exist. */
  readonly complete?: boolean;
  /** Whether one pod stands for all replicas of a ReplicaSet: the same answers sooner, for those who do not count pods. */
  readonly condensed?: boolean;
}

/** What the controllers make of the objects of a cluster, in one of the possible worlds. Each part is computed when first asked for. */
export function buildCluster(
  input: ObjectIndex,
  operated: readonly Manifest[],
  world: World,
  { complete = false, condensed = false }: ClusterOptions = {},
): Cluster {
  const nodes = nodesOf(input.ofKind('Node'), world, complete);
  const index = extendIndex(input, [
    ...operated.map((object) => withEveryNode(object, nodes)),
    ...flaggerObjects(input),
  ]);
  const makePods = podMaker(index, kubeletOf(world, nodes, condensed), complete);
  const namedPods = perNamespace((namespace) => byName(makePods(namespace)));
  const podsIn = perNamespace((namespace) => [...namedPods(namespace).values()]);
  const pods = lazy(() => [...index.namespaces.keys()].flatMap(podsIn));
  const serviceNumbers = lazy(() => new Map(index.ofKind('Service').map((service, n) => [service, n])));
  const served = (service: Manifest) => new ServedService(service, serviceNumbers().get(service)!, world);
  const madeIn = perNamespace((namespace) =>
    namespaceEndpoints(index, namespace, podsByLabel(podsIn(namespace)), nodes, world),
  );

  return {
    index,
    nodes: nodes.all,
    get pods() {
      return pods();
    },
    podsIn,
    pod: (namespace, name) => namedPods(namespace).get(name),
    servicesIn: perNamespace((namespace) => index.inNamespace('Service', namespace).map(served)),
    service: (namespace, name) => {
      const service = index.get('Service', namespace, name);
      return service && served(service);
    },
    endpointsIn: perNamespace((namespace) => madeIn(namespace).endpoints()),
    slicesIn: perNamespace((namespace) => madeIn(namespace).slices()),
  };
}

/** Of two pods of one name the later one counts. */
function byName(pods: readonly Pod[]): ReadonlyMap<string, Pod> {
  return new Map(pods.map((pod) => [pod.name, pod]));
}

function perNamespace<T>(make: (namespace: string) => T): (namespace: string) => T {
  const made = new Map<string, T>();
  return (namespace) => {
    const known = made.get(namespace);
    if (known !== undefined) return known;
    const value = make(namespace);
    made.set(namespace, value);
    return value;
  };
}
