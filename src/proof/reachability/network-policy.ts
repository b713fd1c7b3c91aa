import type { NamespaceInfo, ObjectIndex, Pod } from '../cluster/cluster';
import { listOf, objectOf, objectsOf, textOf } from '../cluster/fields';
import { type LabelSelector, matchesLabels } from '../cluster/label-selector';
import type { Json, JsonObject, Manifest } from '../manifests/manifest';
import { containersOf } from '../prometheus/discovery/containers';
import { selectorIn } from './selector';

/** Whether NetworkPolicies let a connection pass, and those that have a say. */
export interface PolicyVerdict {
  readonly answer: 'allowed' | 'blocked' | 'unknown';
  /** The policies that isolate the pod in this direction. */
  readonly policies: readonly Manifest[];
  /** Only with `unknown`: what is missing to tell. */
  readonly needs?: string;
}

/** One connection from pod to pod. */
export interface Connection {
  readonly from: Pod;
  readonly to: Pod;
  /** The port of `to`. */
  readonly port: number;
}

/**
 * Whether the policies around one end of a connection let it pass (k8s.io/api networking/v1, NetworkPolicySpec): a pod that
 * no policy selects is open; otherwise one rule of one policy has to allow peer and port. The host network is not isolated.
 */
export function policyVerdict(
  direction: 'Ingress' | 'Egress',
  connection: Connection,
  index: ObjectIndex,
): PolicyVerdict {
  const { from, to, port } = connection;
  const [isolated, peer] = direction === 'Ingress' ? [to, from] : [from, to];
  const policies = index
    .inNamespace('NetworkPolicy', isolated.namespace)
    .filter((policy) => isolates(policy, direction, isolated));
  if (policies.length === 0 || isOnHostNetwork(isolated)) return { answer: 'allowed', policies: [] };

  let needs: string | undefined;
  for (const policy of policies) {
    const rules = objectsOf(objectOf(policy.body.spec)[direction === 'Ingress' ? 'ingress' : 'egress']);
    for (const rule of rules) {
      if (!allowsPort(rule.ports, to, port)) continue;
      const peers = objectsOf(rule[direction === 'Ingress' ? 'from' : 'to']);
      const answers = peers.map((one) => matchesPeer(one, policy.namespace, peer, index));
      if (peers.length === 0 || answers.includes('yes')) return { answer: 'allowed', policies };
      if (answers.includes('unknown')) needs = needOf(peer);
    }
  }
  return needs === undefined ? { answer: 'blocked', policies } : { answer: 'unknown', policies, needs };
}

function isolates({ body }: Manifest, direction: 'Ingress' | 'Egress', pod: Pod): boolean {
  const spec = objectOf(body.spec);
  const types = listOf(spec.policyTypes);
  const applies =
    types.length > 0 ? types.includes(direction) : direction === 'Ingress' || listOf(spec.egress).length > 0;
  return applies && matchesLabels(selectorIn(spec.podSelector), pod.labels);
}

function allowsPort(ports: Json | undefined, to: Pod, port: number): boolean {
  const allowed = objectsOf(ports);
  return (
    allowed.length === 0 ||
    allowed.some(({ port: wanted, endPort, protocol }) => {
      if ((textOf(protocol) || 'TCP') !== 'TCP') return false;
      if (wanted === undefined) return true;
      if (typeof wanted === 'string') return declaresPort(to, wanted, port);
      return typeof endPort === 'number' ? Number(wanted) <= port && port <= endPort : wanted === port;
    })
  );
}

function declaresPort(pod: Pod, name: string, number: number): boolean {
  return containersOf(pod).some(({ ports }) => ports.some((port) => port.name === name && port.number === number));
}

type PeerAnswer = 'yes' | 'no' | 'unknown';

function matchesPeer(peer: JsonObject, policyNamespace: string, pod: Pod, index: ObjectIndex): PeerAnswer {
  if (peer.ipBlock) return matchesBlock(objectOf(peer.ipBlock));
  if (isOnHostNetwork(pod)) return 'unknown'; // it speaks with the address of its node
  if (peer.podSelector && !matchesLabels(selectorIn(peer.podSelector), pod.labels)) return 'no';
  if (!peer.namespaceSelector) return pod.namespace === policyNamespace ? 'yes' : 'no';
  return matchesNamespace(selectorIn(peer.namespaceSelector), index.namespaces.get(pod.namespace));
}

/** Which addresses pods have is not known from manifests. */
function matchesBlock({ cidr, except }: JsonObject): PeerAnswer {
  const everything = cidr === '0.0.0.0/0' || cidr === '::/0';
  return everything && listOf(except).length === 0 ? 'yes' : 'unknown';
}

function matchesNamespace(selector: LabelSelector, namespace: NamespaceInfo | undefined): PeerAnswer {
  if (namespace && matchesLabels(selector, namespace.labels)) return 'yes';
  if (namespace?.manifest) return 'no';
  const asksForMore = [
    ...Object.keys(selector.matchLabels ?? {}),
    ...(selector.matchExpressions ?? []).map(({ key }) => key),
  ].some((key) => key !== 'kubernetes.io/metadata.name');
  return asksForMore ? 'unknown' : 'no';
}

function needOf(peer: Pod): string {
  return isOnHostNetwork(peer)
    ? `how the network plugin treats pods on the host network`
    : `the labels of Namespace ${peer.namespace} and the addresses of its pods`;
}

function isOnHostNetwork({ body }: Pod): boolean {
  return objectOf(body.spec).hostNetwork === true;
}
