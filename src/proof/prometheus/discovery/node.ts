import type { Served } from '../../cluster/cluster';
import { numberOf, objectOf, objectsOf, textOf } from '../../cluster/fields';
import { sanitizeLabelName } from '../label-name';
import { addObjectLabels, meta } from './meta-labels';
import { joinHostPort, type TargetGroup } from './target-group';

/** In the order in which one of them becomes the address of the kubelet. */
const addressTypes = ['InternalIP', 'InternalDNS', 'ExternalIP', 'ExternalDNS', 'LegacyHostIP', 'Hostname'];

/** prometheus discovery/kubernetes/node.go, buildNode; nothing for a node without an address. */
export function nodeGroup(node: Served): TargetGroup {
  const status = objectOf(node.body.status);
  const labels = new Map([[`${meta}node_provider_id`, textOf(objectOf(node.body.spec).providerID)]]);
  for (const { type, status: value } of objectsOf(status.conditions)) {
    const name = sanitizeLabelName(textOf(type).toLowerCase());
    labels.set(`${meta}node_condition_${name}`, textOf(value).toLowerCase());
  }
  addObjectLabels(labels, 'node', node);

  const group = { source: `node/${node.name}`, meta: [labels], symbols: node.symbols, countUnknown: node.countUnknown };
  const addresses = new Map<string, string>();
  for (const { type, address } of objectsOf(status.addresses)) {
    if (!addresses.has(textOf(type))) addresses.set(textOf(type), textOf(address));
  }
  const type = addressTypes.find((candidate) => addresses.has(candidate));
  if (type === undefined) return { ...group, targets: [] };

  const port = numberOf(objectOf(objectOf(status.daemonEndpoints).kubeletEndpoint).Port, 0);
  const target = new Map([
    ['__address__', joinHostPort(addresses.get(type)!, port)],
    ['instance', node.name],
  ]);
  const targetMeta = new Map<string, string>();
  for (const [kind, address] of addresses) targetMeta.set(sanitizeLabelName(`${meta}node_address_${kind}`), address);
  return { ...group, targets: [{ labels: target, meta: [targetMeta] }] };
}
