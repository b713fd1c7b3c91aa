import type { Manifest } from '../manifests/manifest';
import type { ObjectIndex, Pod } from './cluster';
import type { Kubelet } from './kubelet';
import { lazy } from './lazy';
import { scaledWorkloads } from './scaled-workloads';
import { barePod } from './workloads/bare-pod';
import { daemonSetPods } from './workloads/daemon-set';
import { jobPods } from './workloads/job';
import { replicasFor, replicasOf } from './workloads/pod-template';
import { deploymentPods, replicaSetPods } from './workloads/replica-set';
import { rolloutPods } from './workloads/rollout';
import { statefulSetPods } from './workloads/stateful-set';

/** Makes the pods of the workloads of one namespace. */
export function podMaker(
  index: ObjectIndex,
  kubelet: Kubelet,
  complete: boolean,
): (namespace: string) => readonly Pod[] {
  const scaled = lazy(() => scaledWorkloads(index));
  const replicas = (workload: Manifest) => replicasOf(workload, scaled()(workload));
  const nodesUnknown = !complete || index.ofKind('Node').length > 1;

  return (namespace) => {
    const made = (kind: string, podsOf: (workload: Manifest) => readonly Pod[]) =>
      index.inNamespace(kind, namespace).flatMap(podsOf);
    return [
      ...made('Pod', (pod) => [barePod(pod, kubelet)]),
      ...made('Deployment', (workload) => deploymentPods(workload, replicas(workload), kubelet)),
      ...made('Rollout', (workload) => rolloutPods(workload, index, replicas(workload), kubelet)),
      ...made('ReplicaSet', (workload) => replicaSetPods(workload, replicas(workload), kubelet)),
      ...made('StatefulSet', (workload) => statefulSetPods(workload, replicas(workload), kubelet)),
      ...made('DaemonSet', (workload) => {
        const countUnknown = nodesUnknown || scaled()(workload);
        return daemonSetPods(workload, replicasFor(1, countUnknown), kubelet);
      }),
      ...made('Job', (workload) => jobPods(workload, kubelet)),
    ];
  };
}
