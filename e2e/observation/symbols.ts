import { NODE_IP, NODE_NAME } from '../cluster/addresses';
import type { Api } from '../cluster/api/api';
import type { Pod } from '../cluster/kubelet/pod';
import type { EndpointSlice, KubernetesObject, ObjectMeta, Service } from '../cluster/kubernetes';

/** Replaces what only a running cluster knows by what the proof can say: `<workload>-*` for a pod, `*` for a hash. */
export interface Symbols {
  of(text: string): string;
  /** The symbol of a pod, for targets in the node's network: the address there does not tell which pod it is. */
  podNamed(namespace: string, name: string): string | undefined;
}

export async function symbolsOf(api: Api): Promise<Symbols> {
  const replicaSets = await api.list<KubernetesObject>('/apis/apps/v1/replicasets');
  const pods = await api.list<Pod>('/api/v1/pods');
  const services = await api.list<Service>('/api/v1/services');
  const slices = await api.list<EndpointSlice>('/apis/discovery.k8s.io/v1/endpointslices');
  const owners = new Map(
    replicaSets.map(({ metadata }) => [`${metadata.namespace}/${metadata.name}`, controllerOf(metadata)]),
  );

  const texts = new Map<string, string>();
  const names = new Map<string, string>();
  for (const { metadata } of replicaSets) {
    const deployment = controllerOf(metadata);
    if (deployment) texts.set(metadata.name, `${deployment.name}-*`);
    const hash = metadata.labels?.['pod-template-hash'];
    if (hash) texts.set(hash, '*');
  }
  for (const { metadata, status } of pods) {
    const symbol = symbolOf(metadata);
    names.set(`${metadata.namespace}/${metadata.name}`, symbol);
    texts.set(metadata.name, symbol);
    texts.set(metadata.uid!, '*');
    if (status?.podIP && status.podIP !== NODE_IP) texts.set(status.podIP, symbol);
    for (const label of ['controller-revision-hash', 'batch.kubernetes.io/controller-uid']) {
      const hash = metadata.labels?.[label];
      if (hash) texts.set(hash, hash.replace(/[^-]+$/, '*'));
    }
  }
  for (const { spec } of services) if (spec.clusterIP && spec.clusterIP !== 'None') texts.set(spec.clusterIP, '*');
  for (const { metadata } of slices) {
    const service = metadata.labels?.['kubernetes.io/service-name'];
    if (service && metadata.ownerReferences) texts.set(metadata.name, `${service}-*`);
  }
  return { of: replacer(texts), podNamed: (namespace, name) => names.get(`${namespace}/${name}`) };

  /** Pods of StatefulSets and bare pods keep their names. */
  function symbolOf(metadata: ObjectMeta): string {
    const owner = controllerOf(metadata);
    if (!owner || owner.kind === 'StatefulSet') return metadata.name;
    const above = owner.kind === 'ReplicaSet' ? owners.get(`${metadata.namespace}/${owner.name}`) : undefined;
    return `${(above ?? owner).name}-*`;
  }
}

function controllerOf({
  ownerReferences = [],
}: ObjectMeta): { readonly kind: string; readonly name: string } | undefined {
  return ownerReferences.find(({ controller }) => controller);
}

/** The longest first: the name of a pod before the name of its ReplicaSet before the hash in both. */
function replacer(texts: ReadonlyMap<string, string>): (text: string) => string {
  const longest = [...texts.keys()].sort((a, b) => b.length - a.length);
  const escaped = longest.map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(escaped.join('|'), 'g');
  return (text) => (text === NODE_NAME ? '*' : text.replace(pattern, (found) => texts.get(found)!));
}
