import type { Pod } from '../../cluster/cluster';
import { objectOf, objectsOf, textOf } from '../../cluster/fields';
import type { JsonObject } from '../../manifests/manifest';
import { type LabelSet, LazyLabels } from '../label-set';
import { type Container, containerLabels, containerPrefix, containersOf, portLabels } from './containers';
import { addLabelsAndAnnotations, addObjectLabels, meta, namespaceLabel } from './meta-labels';
import type { Stores } from './stores';
import { addressLabel, type DiscoveredTarget, joinHostPort, type TargetGroup } from './target-group';

/** prometheus discovery/kubernetes/pod.go, buildPod. */
export function podGroup(pod: Pod, stores: Stores): TargetGroup {
  const source = `pod/${pod.namespace}/${pod.name}`;
  const ip = podIP(pod);
  const node = stores.node(textOf(objectOf(pod.body.spec).nodeName));
  if (ip === '' || (stores.attach.node && !node)) return { source, targets: [], symbols: [] };

  const labels = podLabels(pod, stores);
  labels.set(namespaceLabel, pod.namespace);
  if (stores.attach.node && node) addObjectLabels(labels, 'node', node);
  if (stores.attach.namespace) addNamespaceLabels(labels, pod.namespace, stores);

  const targets = containersOf(pod).flatMap((container): DiscoveredTarget[] => {
    const id = containerId(pod, container);
    // Without a port the address is bare: the user has to add one.
    if (container.ports.length === 0) {
      return [{ pod, labels: addressLabel(ip), meta: [containerLabels(container), ...id] }];
    }
    return container.ports.map((port) => ({
      pod,
      labels: addressLabel(joinHostPort(ip, port.number)),
      meta: [new LazyLabels('pod', () => portLabels(container, port), containerPrefix), ...id],
    }));
  });
  return { source, meta: [labels], targets, symbols: [] };
}

/** prometheus discovery/kubernetes/pod.go, podLabels. */
export function podLabels(pod: Pod, { attach }: Stores): Map<string, string> {
  const labels = usualLabels(pod);
  if (!attach.deployment && !attach.job) return labels;

  const controller = controllerOf(pod);
  if (attach.deployment && controller?.kind === 'ReplicaSet' && pod.workload.kind === 'Deployment') {
    labels.set(`${meta}pod_deployment_name`, pod.workload.name);
  }
  if (attach.job && controller?.kind === 'Job') labels.set(`${meta}pod_job_name`, textOf(controller.name));
  return labels;
}

function usualLabels(pod: Pod): Map<string, string> {
  const status = objectOf(pod.body.status);
  const labels = new Map([
    [`${meta}pod_ip`, textOf(status.podIP)],
    [`${meta}pod_ready`, readiness(status)],
    [`${meta}pod_phase`, textOf(status.phase)],
    [`${meta}pod_node_name`, textOf(objectOf(pod.body.spec).nodeName)],
    [`${meta}pod_host_ip`, textOf(status.hostIP)],
    [`${meta}pod_uid`, textOf(objectOf(pod.body.metadata).uid)],
  ]);
  addObjectLabels(labels, 'pod', pod);
  const controller = controllerOf(pod);
  if (controller) {
    labels.set(`${meta}pod_controller_kind`, textOf(controller.kind));
    labels.set(`${meta}pod_controller_name`, textOf(controller.name));
  }
  return labels;
}

export function podIP(pod: Pod): string {
  return textOf(objectOf(pod.body.status).podIP);
}

function controllerOf(pod: Pod): JsonObject | undefined {
  return objectsOf(objectOf(pod.body.metadata).ownerReferences).find((owner) => owner.controller === true);
}

function readiness(status: JsonObject): string {
  const condition = objectsOf(status.conditions).find(({ type }) => type === 'Ready');
  return condition ? textOf(condition.status).toLowerCase() : 'unknown';
}

function containerId(pod: Pod, container: Container): LabelSet[] {
  const status = objectOf(pod.body.status);
  const statuses = objectsOf(container.init ? status.initContainerStatuses : status.containerStatuses);
  const id = textOf(statuses.find(({ name }) => name === container.name)?.containerID);
  return id === '' ? [] : [new Map([[`${meta}pod_container_id`, id]])];
}

/** prometheus discovery/kubernetes/endpoints.go, addNamespaceLabels. */
export function addNamespaceLabels(labels: Map<string, string>, namespace: string, stores: Stores): void {
  const object = stores.namespace(namespace);
  if (object) addLabelsAndAnnotations(labels, 'namespace', object);
}
