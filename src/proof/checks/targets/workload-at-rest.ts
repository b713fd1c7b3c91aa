import type { ObjectIndex } from '../../cluster/cluster';
import { objectOf } from '../../cluster/fields';
import { podTemplateOf } from '../../cluster/workloads/pod-template';
import type { Manifest } from '../../manifests/manifest';

/** A workload whose pods would be the ones, if it had any: `replicas: 0`, or a suspended Job. */
export function workloadAtRest(
  index: ObjectIndex,
  namespace: string,
  matches: (labels: Readonly<Record<string, string>>) => boolean,
): Manifest | undefined {
  return ['Deployment', 'StatefulSet', 'ReplicaSet', 'Job']
    .flatMap((kind) => index.inNamespace(kind, namespace))
    .find((workload) => isAtRest(workload) && matches(podTemplateOf(workload).labels));
}

function isAtRest({ kind, body }: Manifest): boolean {
  const { replicas, suspend } = objectOf(body.spec);
  return kind === 'Job' ? suspend === true : replicas === 0;
}
