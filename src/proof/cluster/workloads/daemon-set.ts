import type { Manifest } from '../../manifests/manifest';
import type { Pod } from '../cluster';
import { controlledBy, type Kubelet } from '../kubelet';
import { podTemplateOf, type Replicas } from './pod-template';

/** kubernetes pkg/controller/daemon/util/daemonset_util.go, CreatePodTemplate. */
export function daemonSetPods(
  workload: Manifest,
  { numbers, countUnknown }: Replicas,
  kubelet: Kubelet,
): readonly Pod[] {
  const { world } = kubelet;
  const { labels, annotations, spec } = podTemplateOf(workload);
  const hash = world.hash(kubelet.number());
  const ownerReferences = controlledBy('apps/v1', 'DaemonSet', workload.name, world.uid(kubelet.number()));

  return numbers.map(() =>
    kubelet.run({
      workload,
      name: `${workload.name}-${world.suffix(kubelet.number())}`,
      labels: { ...labels, 'pod-template-generation': '1', 'controller-revision-hash': hash },
      annotations,
      spec,
      ownerReferences,
      symbol: `${workload.name}-*`,
      symbols: [[hash, '*']],
      countUnknown,
    }),
  );
}
