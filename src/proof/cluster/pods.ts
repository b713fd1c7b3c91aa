import type { Manifest } from '../manifests/manifest';
import type { ObjectIndex, Pod } from './cluster';
import type { Kubelet } from './kubelet';
import { scaledWorkloads } from './scaled-workloads';
import { barePod } from './workloads/bare-pod';
import { daemonSetPods } from './workloads/daemon-set';
import { jobPods } from './workloads/job';
import { replicasFor, replicasOf } from './workloads/pod-template';
import { deploymentPods, replicaSetPods } from './workloads/replica-set';
import { rolloutPods } from './workloads/rollout';
import { statefulSetPods } from './workloads/stateful-set';

/** Every pod that the workloads of a cluster make. */
export function podsOf(index: ObjectIndex, kubelet: Kubelet, complete: boolean): readonly Pod[] {
  const scaled = scaledWorkloads(index);
  const replicas = (workload: Manifest) => replicasOf(workload, scaled(workload));
  const nodesUnknown = !complete || index.ofKind('Node').length > 1;

  return [
    ...index.ofKind('Pod').map((pod) => barePod(pod, kubelet)),
    ...index.ofKind('Deployment').flatMap((workload) => deploymentPods(workload, replicas(workload), kubelet)),
    ...index.ofKind('Rollout').flatMap((workload) => rolloutPods(workload, index, replicas(workload), kubelet)),
    ...index.ofKind('ReplicaSet').flatMap((workload) => replicaSetPods(workload, replicas(workload), kubelet)),
    ...index.ofKind('StatefulSet').flatMap((workload) => statefulSetPods(workload, replicas(workload), kubelet)),
    ...index.ofKind('DaemonSet').flatMap((workload) => {
      const countUnknown = nodesUnknown || scaled(workload);
      return daemonSetPods(workload, replicasFor(1, countUnknown), kubelet);
    }),
    ...index.ofKind('Job').flatMap((workload) => jobPods(workload, kubelet)),
  ];
}
