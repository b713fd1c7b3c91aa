import type { Pod } from '../../cluster/cluster';
import { objectOf, objectsOf, textOf } from '../../cluster/fields';
import type { LabelSet } from '../label-set';
import { type Container, ContainerLabels, containersOf } from './containers';
import { addLabelsAndAnnotations, addObjectLabels, meta, namespaceLabel } from './meta-labels';
import { PodLabels, podIP } from './pod-labels';
import type { Stores } from './stores';
import { AddressLabel, type DiscoveredTarget, joinHostPort, type TargetGroup } from './target-group';

/** prometheus discovery/kubernetes/pod.go, buildPod. */
export function podGroup(pod: Pod, stores: Stores): TargetGroup {
  const source = `pod/${pod.namespace}/${pod.name}`;
  const ip = podIP(pod);
  const node = stores.node(textOf(objectOf(pod.body.spec).nodeName));
  if (ip === '' || (stores.attach.node && !node)) return { source, targets: [], symbols: [] };

  const labels = new Map([[namespaceLabel, pod.namespace]]);
  if (stores.attach.node && node) addObjectLabels(labels, 'node', node);
  if (stores.attach.namespace) addNamespaceLabels(labels, pod.namespace, stores);

  const targets = containersOf(pod).flatMap((container): DiscoveredTarget[] => {
    const id = containerId(pod, container);
    // Without a port the address is bare: the user has to add one.
    if (container.ports.length === 0) {
      return [{ pod, labels: new AddressLabel(ip), meta: [new ContainerLabels(container), ...id] }];
    }
    return container.ports.map((port) => ({
      pod,
      labels: new AddressLabel(joinHostPort(ip, port.number)),
      meta: [new ContainerLabels(container, port), ...id],
    }));
  });
  return { source, meta: [new PodLabels(pod, stores.attach), labels], targets, symbols: [] };
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
