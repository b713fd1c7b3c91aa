import type { Served } from '../../cluster/cluster';
import { ServiceEndpoints } from '../../cluster/endpoints';
import { numberOf, objectOf, objectsOf, textOf } from '../../cluster/fields';
import type { JsonObject } from '../../manifests/manifest';
import { type LabelSet, LazyLabels } from '../label-set';
import { BackingPods } from './backing-pods';
import { addObjectLabels, meta, namespaceLabel, objectLabels } from './meta-labels';
import { addNamespaceLabels } from './pod';
import type { Stores } from './stores';
import { type DiscoveredTarget, joinHostPort, type TargetGroup } from './target-group';

/** prometheus discovery/kubernetes/endpoints.go, buildEndpoints. */
export function endpointsGroup(endpoints: Served, stores: Stores): TargetGroup {
  const { namespace, name } = endpoints;
  const service = stores.service(namespace, name);
  const labels = new Map([[namespaceLabel, namespace]]);
  if (stores.attach.namespace) addNamespaceLabels(labels, namespace, stores);

  const pods = new BackingPods(stores);
  const subsets = endpoints instanceof ServiceEndpoints ? endpoints.subsets : objectsOf(endpoints.body.subsets);
  const targets: DiscoveredTarget[] = [];
  for (const { ports, addresses, notReadyAddresses } of subsets) {
    for (const port of objectsOf(ports)) {
      for (const address of objectsOf(addresses)) targets.push(endpointTarget(address, port, 'true', pods, stores));
      for (const address of objectsOf(notReadyAddresses)) {
        targets.push(endpointTarget(address, port, 'false', pods, stores));
      }
    }
  }
  return {
    source: `endpoints/${namespace}/${name}`,
    meta: [labels, ...(service ? [objectLabels('service', service)] : []), objectLabels('endpoints', endpoints)],
    targets: pods.withUncovered(targets),
    service: service?.owner,
    symbols: endpoints.symbols,
    countUnknown: endpoints.countUnknown,
  };
}

function endpointTarget(
  address: JsonObject,
  port: JsonObject,
  ready: string,
  pods: BackingPods,
  stores: Stores,
): DiscoveredTarget {
  const number = numberOf(port.port, 0);
  const protocol = textOf(port.protocol) || 'TCP';
  return pods.target({
    address: joinHostPort(textOf(address.ip), number),
    targetRef: address.targetRef,
    port: number,
    protocol,
    labels: new LazyLabels(stores.attach.node ? undefined : 'endpoint', () =>
      endpointLabels(address, textOf(port.name), protocol, ready, stores),
    ),
  });
}

/** Put together once: every endpoint has most of them. */
const names = {
  portName: `${meta}endpoint_port_name`,
  portProtocol: `${meta}endpoint_port_protocol`,
  ready: `${meta}endpoint_ready`,
  targetKind: `${meta}endpoint_address_target_kind`,
  targetName: `${meta}endpoint_address_target_name`,
  nodeName: `${meta}endpoint_node_name`,
  hostname: `${meta}endpoint_hostname`,
};

function endpointLabels(
  address: JsonObject,
  portName: string,
  protocol: string,
  ready: string,
  stores: Stores,
): LabelSet {
  const reference = objectOf(address.targetRef);
  const labels = new Map<string, string>();
  const set = (name: string, value: string) => value !== '' && labels.set(name, value);
  set(names.portName, portName);
  set(names.portProtocol, protocol);
  set(names.ready, ready);
  set(names.targetKind, textOf(reference.kind));
  set(names.targetName, textOf(reference.name));
  set(names.nodeName, textOf(address.nodeName));
  set(names.hostname, textOf(address.hostname));
  if (stores.attach.node) {
    const nodeName = address.nodeName ?? (reference.kind === 'Node' ? reference.name : undefined);
    const node = stores.node(textOf(nodeName));
    if (node) addObjectLabels(labels, 'node', node);
  }
  return labels;
}
