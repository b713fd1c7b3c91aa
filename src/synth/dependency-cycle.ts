import type { DependencyGraph, Vertex } from './dependency-graph';
import { topologicalOrder } from './topological-order';

/**
 * The cycle that cdk8s names (lib/dependency.js, DependencyVertex.addChild): it adds the dependencies construct by
 * construct, and refuses the first that closes a circle.
 */
export function cycleIn(constructs: readonly Vertex[], graph: DependencyGraph): readonly Vertex[] {
  const last = smallest(constructs.length, (n) => topologicalOrder(constructs.slice(0, n + 1), graph) === undefined);
  const source = constructs[last];

  const leading = new Set([source]);
  for (const vertex of topologicalOrder(constructs.slice(0, last), graph) ?? []) {
    if ([...graph.constructsBefore(vertex)].some((before) => leading.has(before))) leading.add(vertex);
  }
  const target = [...graph.constructsBefore(source)].find((before) => leading.has(before)) ?? source;
  return [...routeBetween(target, source, leading, graph), target];
}

/**
 * What cdk8s prints as the way from one construct to another (lib/dependency.js, DependencyVertex.findRoute). Where
 * there are several ways it does not stop at the first, and its text mixes them.
 */
function routeBetween(
  from: Vertex,
  to: Vertex,
  leading: ReadonlySet<Vertex>,
  graph: DependencyGraph,
): readonly Vertex[] {
  if (from === to) return [from];
  const route: Vertex[] = [];
  let steps = 0;
  const visit = (vertex: Vertex): boolean => {
    route.push(vertex);
    let found = false;
    for (const next of graph.constructsBefore(vertex)) {
      if (next === to) {
        route.push(next);
        return true;
      }
      found = leading.has(next) && steps++ < MAX_STEPS && visit(next);
    }
    if (!found) route.pop();
    return found;
  };
  visit(from);
  return route;
}

/** The number of ways can grow exponentially: nobody reads so long a text. */
const MAX_STEPS = 10_000;

/** The smallest number below `end` that holds, where every number above one that holds does so too. */
function smallest(end: number, holds: (n: number) => boolean): number {
  let [low, high] = [0, end - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
