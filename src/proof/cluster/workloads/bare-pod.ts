import type { Manifest } from '../../manifests/manifest';
import type { Pod } from '../cluster';
import { objectOf } from '../fields';
import type { Kubelet } from '../kubelet';

/** A Pod without a workload keeps its name, and the phase and conditions that its manifest states. */
export function barePod(pod: Manifest, kubelet: Kubelet): Pod {
  return kubelet.run({
    workload: pod,
    name: pod.name,
    labels: pod.labels,
    annotations: pod.annotations,
    spec: objectOf(pod.body.spec),
    symbol: pod.name,
    symbols: [],
    countUnknown: false,
    status: objectOf(pod.body.status),
    deletionTimestamp: objectOf(pod.body.metadata).deletionTimestamp,
  });
}
