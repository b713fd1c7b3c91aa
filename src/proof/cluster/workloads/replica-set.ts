import type { Manifest } from '../../manifests/manifest';
import type { Pod } from '../cluster';
import { controlledBy, type Kubelet } from '../kubelet';
import type { Symbols } from '../symbols';
import { type PodTemplate, podTemplateOf, type Replicas } from './pod-template';

/** Pods of a ReplicaSet that somebody wrote: kubernetes pkg/controller/controller_utils.go, GetPodFromTemplate. */
export function replicaSetPods(workload: Manifest, replicas: Replicas, kubelet: Kubelet): readonly Pod[] {
  return podsOfReplicaSet(
    { workload, name: workload.name, template: podTemplateOf(workload), symbols: [] },
    replicas,
    kubelet,
  );
}

/**
 * Pods of a Deployment: its ReplicaSet is named after a hash of the template, and a label of the pods holds the hash
 * (kubernetes pkg/controller/deployment/sync.go, getNewReplicaSet).
 */
export function deploymentPods(
  workload: Manifest,
  replicas: Replicas,
  kubelet: Kubelet,
  template = podTemplateOf(workload),
  hashLabel = 'pod-template-hash',
): readonly Pod[] {
  const hash = kubelet.world.hash(kubelet.number());
  const name = `${workload.name}-${hash}`;
  const labels = { ...template.labels, [hashLabel]: hash };
  const symbols: Symbols = [
    [name, `${workload.name}-*`],
    [hash, '*'],
  ];
  return podsOfReplicaSet({ workload, name, template: { ...template, labels }, symbols }, replicas, kubelet);
}

interface ReplicaSet {
  readonly workload: Manifest;
  readonly name: string;
  readonly template: PodTemplate;
  readonly symbols: Symbols;
}

function podsOfReplicaSet(
  { workload, name, template, symbols }: ReplicaSet,
  { numbers, countUnknown }: Replicas,
  kubelet: Kubelet,
): readonly Pod[] {
  const { world } = kubelet;
  const ownerReferences = controlledBy('apps/v1', 'ReplicaSet', name, world.uid(kubelet.number()));
  const symbol = `${workload.name}-*`;
  const condensed = kubelet.condenses && numbers.length > 0;
  return (condensed ? [0] : numbers).map(() =>
    kubelet.run({
      workload,
      labels: template.labels,
      annotations: template.annotations,
      spec: template.spec,
      name: `${name}-${world.suffix(kubelet.number())}`,
      ownerReferences,
      symbol,
      symbols,
      countUnknown,
      replicas: condensed ? numbers.length : 1,
    }),
  );
}
