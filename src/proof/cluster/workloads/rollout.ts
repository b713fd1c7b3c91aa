import type { JsonObject, Manifest } from '../../manifests/manifest';
import type { ObjectIndex, Pod } from '../cluster';
import { objectOf, objectsOf, textOf } from '../fields';
import type { Kubelet } from '../kubelet';
import { type PodTemplate, podTemplateOf, type Replicas } from './pod-template';
import { deploymentPods } from './replica-set';

/**
 * Pods of an Argo Rollout between two releases: argo-rollouts rollout/sync.go makes ReplicaSets as Deployments do, with a
 * hash label of its own. With `workloadRef` the template is that of another workload.
 */
export function rolloutPods(
  rollout: Manifest,
  index: ObjectIndex,
  replicas: Replicas,
  kubelet: Kubelet,
): readonly Pod[] {
  const template = templateOf(rollout, index);
  return template ? deploymentPods(rollout, replicas, kubelet, template, 'rollouts-pod-template-hash') : [];
}

function templateOf(rollout: Manifest, index: ObjectIndex): PodTemplate | undefined {
  const reference = objectOf(rollout.body.spec).workloadRef;
  if (reference === undefined) return withProtocols(podTemplateOf(rollout));
  const { kind, name } = objectOf(reference);
  const workload = index.get(textOf(kind), rollout.namespace, textOf(name));
  return workload && podTemplateOf(workload);
}

/** The API server fills in the protocol of a port only once the pod is created: it does not know this kind's template. */
function withProtocols(template: PodTemplate): PodTemplate {
  const { containers, initContainers } = template.spec;
  const spec = {
    ...template.spec,
    containers: objectsOf(containers).map(withPortProtocols),
    initContainers: objectsOf(initContainers).map(withPortProtocols),
  };
  return { ...template, spec };
}

function withPortProtocols(container: JsonObject): JsonObject {
  return { ...container, ports: objectsOf(container.ports).map((port) => ({ protocol: 'TCP', ...port })) };
}
