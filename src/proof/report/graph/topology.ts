/** Who scrapes what, over which objects: the picture of a proof before anybody says where things lie. */
export interface Topology {
  readonly nodes: readonly TopologyNode[];
  readonly edges: readonly TopologyEdge[];
}

/** The links of the chain, from left to right. */
export const columns = ['prometheus', 'monitor', 'service', 'port', 'pods'] as const;

export type Column = (typeof columns)[number];

export type EdgeState = 'holds' | 'broken' | 'unknown';

export interface TopologyNode {
  /** Equal for equal things, so that pictures of several monitors can be put together. */
  readonly id: string;
  readonly column: Column;
  readonly title: string;
  readonly detail: string;
  /** Something that should be there and is not, or that nobody can see. */
  readonly absent?: 'broken' | 'unknown';
  /** The monitor that it stands for, `ServiceMonitor/shop/cart`. */
  readonly monitor?: string;
}

export interface TopologyEdge {
  readonly from: string;
  readonly to: string;
  readonly state: EdgeState;
  /** Why it does not hold. */
  readonly says?: string;
  /** Number of the finding that explains it. */
  readonly finding?: number;
}

/** Several pictures in one; what they share is drawn once. */
export function join(topologies: readonly Topology[]): Topology {
  const nodes = new Map<string, TopologyNode>();
  const edges = new Map<string, TopologyEdge>();
  for (const topology of topologies) {
    for (const node of topology.nodes) if (!nodes.has(node.id)) nodes.set(node.id, node);
    for (const edge of topology.edges) {
      const key = `${edge.from}\n${edge.to}`;
      const known = edges.get(key);
      if (!known || severity[edge.state] > severity[known.state]) edges.set(key, edge);
    }
  }
  return { nodes: [...nodes.values()], edges: [...edges.values()] };
}

const severity: Readonly<Record<EdgeState, number>> = { holds: 0, unknown: 1, broken: 2 };
