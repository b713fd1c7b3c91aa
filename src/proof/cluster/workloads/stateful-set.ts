import type { Manifest } from '../../manifests/manifest';
import type { Pod } from '../cluster';
import { numberOf, objectOf, textOf } from '../fields';
import { controlledBy, type Kubelet } from '../kubelet';
import { podTemplateOf, type Replicas } from './pod-template';

/** kubernetes pkg/controller/statefulset/stateful_set_utils.go, newStatefulSetPod and initIdentity: pods with names of their own. */
export function statefulSetPods(
  workload: Manifest,
  { numbers, countUnknown }: Replicas,
  kubelet: Kubelet,
): readonly Pod[] {
  const spec = objectOf(workload.body.spec);
  const first = numberOf(objectOf(spec.ordinals).start, 0);
  const template = podTemplateOf(workload);
  const revision = `${workload.name}-${kubelet.world.hash(kubelet.number())}`;
  const ownerReferences = controlledBy('apps/v1', 'StatefulSet', workload.name, kubelet.world.uid(kubelet.number()));

  return numbers.map((n) => {
    const ordinal = first + n;
    const name = `${workload.name}-${ordinal}`;
    return kubelet.run({
      workload,
      name,
      labels: {
        ...template.labels,
        'statefulset.kubernetes.io/pod-name': name,
        'apps.kubernetes.io/pod-index': String(ordinal),
        'controller-revision-hash': revision,
      },
      annotations: template.annotations,
      spec: { ...template.spec, hostname: name, subdomain: textOf(spec.serviceName) },
      ownerReferences,
      symbol: name,
      symbols: [[revision, `${workload.name}-*`]],
      countUnknown,
    });
  });
}
