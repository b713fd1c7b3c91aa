import type { DependencyGraph, Vertex } from './dependency-graph';

/**
 * The vertices, each after what it depends on, in cdk8s's order (lib/dependency.js: the vertices that nothing depends
 * on, in their order, each after a walk through its dependencies); but each vertex is walked through once, where cdk8s
 * walks through it once per route.
 *
 * Undefined if there is a cycle. Dependencies on constructs that are not asked for do not count.
 */
export function topologicalOrder(vertices: readonly Vertex[], graph: DependencyGraph): readonly Vertex[] | undefined {
  if (vertices.every((vertex) => graph.dependenciesOf(vertex).size === 0)) return vertices;

  const asked = new Set(vertices);
  const order: Vertex[] = [];
  const begun = new Set<Vertex>();
  const done = new Set<Vertex>();
  const path: { readonly vertex: Vertex; readonly rest: Iterator<Vertex> }[] = [];
  const enter = (vertex: Vertex) => {
    begun.add(vertex);
    path.push({ vertex, rest: graph.dependenciesOf(vertex).values() });
  };

  for (const start of independent(vertices, graph)) {
    enter(start);
    while (path.length > 0) {
      const { vertex, rest } = path[path.length - 1];
      const next = rest.next();
      if (next.done) {
        path.pop();
        done.add(vertex);
        if (asked.has(vertex)) order.push(vertex);
      } else if (!begun.has(next.value)) {
        if (asked.has(next.value) || graph.isGroup(next.value)) enter(next.value);
      } else if (!done.has(next.value)) {
        return undefined;
      }
    }
  }
  return order.length === vertices.length ? order : undefined;
}

/** The vertices that no other depends on. */
function independent(vertices: readonly Vertex[], graph: DependencyGraph): Vertex[] {
  const dependedOn = new Set<Vertex>();
  for (const vertex of vertices) {
    for (const dependency of graph.dependenciesOf(vertex)) {
      if (dependedOn.has(dependency)) continue;
      dependedOn.add(dependency);
      if (graph.isGroup(dependency)) for (const member of graph.dependenciesOf(dependency)) dependedOn.add(member);
    }
  }
  return vertices.filter((vertex) => !dependedOn.has(vertex));
}
