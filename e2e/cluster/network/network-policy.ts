import type { Pod } from '../kubelet/pod';
import type { KubernetesObject, LabelSelector, Labels } from '../kubernetes';

export interface NetworkPolicy extends KubernetesObject {
  readonly spec: {
    readonly podSelector: LabelSelector;
    readonly policyTypes: readonly Direction[];
    readonly ingress?: readonly (Rule & { readonly from?: readonly Peer[] })[];
    readonly egress?: readonly (Rule & { readonly to?: readonly Peer[] })[];
  };
}

type Direction = 'Ingress' | 'Egress';

interface Rule {
  readonly ports?: readonly {
    readonly port?: number | string;
    readonly endPort?: number;
    readonly protocol?: string;
  }[];
}

interface Peer {
  readonly ipBlock?: { readonly cidr: string; readonly except?: readonly string[] };
  readonly podSelector?: LabelSelector;
  readonly namespaceSelector?: LabelSelector;
}

const TABLE = 'table ip network_policies';

/**
 * NetworkPolicies as rules of nftables on the routed traffic between pods: after kube-proxy's translation, so that both
 * ends are pods. Replies pass, and every other packet is judged, so that a new policy also ends connections that are kept
 * open. Traffic between a pod and the node (probes, API server, DNS, pods in the node's network) always passes.
 */
export function rulesetOf(
  policies: readonly NetworkPolicy[],
  pods: readonly Pod[],
  namespaces: ReadonlyMap<string, Labels>,
): string {
  const routed = pods.filter(
    ({ spec, status }) => status?.podIP && !spec.hostNetwork && !['Succeeded', 'Failed'].includes(status.phase ?? ''),
  );
  const isolated = routed.flatMap((pod) =>
    (['Ingress', 'Egress'] as const).flatMap((direction) => {
      const own = policies.filter(({ metadata, spec }) => {
        const here = metadata.namespace === pod.metadata.namespace && spec.policyTypes.includes(direction);
        return here && selects(spec.podSelector, pod.metadata.labels);
      });
      return own.length > 0 ? [{ pod, direction, own }] : [];
    }),
  );
  const chains = isolated.map(({ pod, direction, own }) => {
    const rules = own.flatMap((policy) => allowances(policy, direction, pod));
    return `chain ${chainName(pod, direction)} {\n${[...rules, 'drop'].join('\n')}\n}`;
  });
  const jumps = isolated.map(({ pod, direction }) => {
    const side = direction === 'Ingress' ? 'daddr' : 'saddr';
    return `ip ${side} ${pod.status!.podIP} jump ${chainName(pod, direction)}`;
  });
  const forward = ['type filter hook forward priority 0; policy accept;', 'ct direction reply accept', ...jumps];
  return `${TABLE} {}\ndelete ${TABLE}\n${TABLE} {\n${chains.join('\n')}\nchain forward {\n${forward.join('\n')}\n}\n}\n`;

  function allowances({ metadata, spec }: NetworkPolicy, direction: Direction, pod: Pod): string[] {
    const rules = direction === 'Ingress' ? spec.ingress : spec.egress;
    const far = direction === 'Ingress' ? 'saddr' : 'daddr';
    return (rules ?? []).flatMap((rule) => {
      const peers = 'from' in rule ? rule.from : 'to' in rule ? rule.to : undefined;
      const ports = portMatches(rule, direction === 'Ingress' ? [pod] : routed);
      const ends = peers ? peers.flatMap((peer) => peerMatches(peer, metadata.namespace!, far)) : [''];
      return ends.flatMap((end) => ports.map((port) => `${end} ${port} return`.trim()));
    });
  }

  function peerMatches({ ipBlock, podSelector, namespaceSelector }: Peer, namespace: string, far: string): string[] {
    if (ipBlock) {
      const except = ipBlock.except?.length ? ` ip ${far} != { ${ipBlock.except.join(', ')} }` : '';
      return [`ip ${far} ${ipBlock.cidr}${except}`];
    }
    const addresses = routed
      .filter(({ metadata }) =>
        namespaceSelector
          ? selects(namespaceSelector, namespaces.get(metadata.namespace!))
          : metadata.namespace === namespace,
      )
      .filter(({ metadata }) => selects(podSelector ?? {}, metadata.labels))
      .map(({ status }) => status!.podIP);
    return addresses.length > 0 ? [`ip ${far} { ${addresses.join(', ')} }`] : [];
  }
}

/** A named port is a different number in every pod that names it. */
function portMatches({ ports }: Rule, named: readonly Pod[]): string[] {
  if (!ports?.length) return [''];
  return ports.flatMap(({ port, endPort, protocol = 'TCP' }) => {
    const proto = protocol.toLowerCase();
    if (port === undefined) return [`meta l4proto ${proto}`];
    const containers = named.flatMap(({ spec }) => spec.containers);
    const declared = containers.flatMap((container) => container.ports ?? []).filter(({ name }) => name === port);
    const numbers = typeof port === 'number' ? [port] : new Set(declared.map(({ containerPort }) => containerPort));
    return [...numbers].map((number) => `${proto} dport ${number}${endPort ? `-${endPort}` : ''}`);
  });
}

function chainName({ status }: Pod, direction: Direction): string {
  return `${direction.toLowerCase()}_${status!.podIP!.replaceAll('.', '_')}`;
}

function selects({ matchLabels = {}, matchExpressions = [] }: LabelSelector, labels: Labels = {}): boolean {
  return (
    Object.entries(matchLabels).every(([key, value]) => labels[key] === value) &&
    matchExpressions.every(({ key, operator, values = [] }) => {
      if (operator === 'In') return values.includes(labels[key]);
      if (operator === 'NotIn') return !values.includes(labels[key]);
      return key in labels === (operator === 'Exists');
    })
  );
}
