import { columns, type Topology, type TopologyEdge, type TopologyNode } from './topology';

/** A node and where it lies: `x` and `y` are its upper left corner. */
export interface Box {
  readonly node: TopologyNode;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

export interface Line {
  readonly edge: TopologyEdge;
  readonly from: Box;
  readonly to: Box;
}

export interface Layout {
  readonly boxes: readonly Box[];
  readonly lines: readonly Line[];
  readonly width: number;
  readonly height: number;
}

export const boxHeight = 42;
const gapY = 18;
const gapX = 56;
const sweeps = 6;

/**
 * A column per link of the chain, because each column means something: a general layered layout would move whatever a
 * broken chain does not reach into the first one. Order and height follow the neighbours on one side, in turn on the left
 * and on the right, as layered layouts do (Sugiyama's barycentres).
 */
export function layOut({ nodes, edges }: Topology, widthOf: (node: TopologyNode) => number): Layout {
  const [before, after] = neighboursOf(nodes, edges);
  const used = columns
    .map((column) => nodes.filter((node) => node.column === column))
    .filter((some) => some.length > 0);
  const middles = new Map<string, number>();
  for (const column of used) for (const [n, { id }] of column.entries()) middles.set(id, n * (boxHeight + gapY));

  for (let sweep = 0; sweep < sweeps; sweep++) {
    if (sweep % 2 === 0) for (const column of used) place(column, before);
    else for (const column of [...used].reverse()) place(column, after);
  }

  const top = Math.min(...middles.values());
  const boxes = new Map<string, Box>();
  let x = 0;
  for (const column of used) {
    const width = Math.max(...column.map(widthOf));
    for (const node of column) boxes.set(node.id, { node, x, y: Math.round(middles.get(node.id)! - top), width });
    x += width + gapX;
  }
  const lines = edges.map((edge) => ({ edge, from: boxes.get(edge.from)!, to: boxes.get(edge.to)! }));
  const height = Math.max(...[...boxes.values()].map(({ y }) => y + boxHeight));
  return { boxes: [...boxes.values()], lines, width: x - gapX, height };

  /** Puts the nodes of a column as near to their neighbours as they fit. */
  function place(column: TopologyNode[], neighbours: Neighbours): void {
    const wish = new Map(column.map(({ id }) => [id, wishOf(id, neighbours)]));
    column.sort((a, b) => wish.get(a.id)! - wish.get(b.id)! || middles.get(a.id)! - middles.get(b.id)!);
    let free = Number.NEGATIVE_INFINITY;
    for (const { id } of column) {
      middles.set(id, Math.max(wish.get(id)!, free));
      free = middles.get(id)! + boxHeight + gapY;
    }
  }

  function wishOf(id: string, neighbours: Neighbours): number {
    const near = neighbours.get(id) ?? [];
    if (near.length === 0) return middles.get(id)!;
    return near.reduce((sum, other) => sum + middles.get(other)!, 0) / near.length;
  }
}

/** The nodes on one side of each node. */
type Neighbours = ReadonlyMap<string, readonly string[]>;

function neighboursOf(nodes: readonly TopologyNode[], edges: readonly TopologyEdge[]): [Neighbours, Neighbours] {
  const before = new Map<string, string[]>(nodes.map(({ id }) => [id, []]));
  const after = new Map<string, string[]>(nodes.map(({ id }) => [id, []]));
  for (const { from, to } of edges) {
    after.get(from)!.push(to);
    before.get(to)!.push(from);
  }
  return [before, after];
}
