import { Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';
import type { ConstructTree } from './construct-tree';
import { DependencyGraph, type Vertex } from './dependency-graph';

export interface ResolvedDependencies {
  readonly graph: DependencyGraph;
  /** Whether some chart depends on another: cdk8s then puts the charts' order into their file names. */
  readonly betweenCharts: boolean;
}

/**
 * What the dependencies between constructs mean for charts and objects (cdk8s lib/app.js, resolveDependencies).
 *
 * As under cdk8s, dependencies between charts are written into the tree; those between objects are kept beside it.
 */
export function resolveDependencies(tree: ConstructTree): ResolvedDependencies {
  let betweenCharts = false;
  const dependOn = (source: Chart, target: Chart) => {
    source.node.addDependency(target);
    betweenCharts = true;
  };
  for (const parent of tree.constructs) {
    if (!Chart.isChart(parent)) continue;
    for (const child of parent.node.children) if (Chart.isChart(child)) dependOn(parent, child);
  }
  for (const { source, target } of declared(tree)) {
    const [from, to] = [tree.chartOf(source), tree.chartOf(target)];
    if (from !== to) dependOn(from, to);
  }
  return { graph: graphOf(tree), betweenCharts };
}

function graphOf(tree: ConstructTree): DependencyGraph {
  const graph = new DependencyGraph(tree.constructs.length);
  const numbersOf = (constructs: readonly IConstruct[]) =>
    constructs.map((construct) => tree.numberOf(construct)).filter((number) => number !== undefined);

  const dependencies = declared(tree);
  for (const { source, target } of dependencies) {
    const [from, to] = [tree.numberOf(source)!, tree.numberOf(target)];
    if (to !== undefined) graph.addDependency(from, to);
  }
  const groups = new Map<IConstruct, Vertex>();
  for (const { source, target } of dependencies) {
    const group = groups.get(target) ?? graph.addGroup(numbersOf(tree.apiObjectsOf(target)));
    groups.set(target, group);
    for (const object of numbersOf(tree.apiObjectsOf(source))) graph.addDependency(object, group);
  }
  return graph;
}

function declared(tree: ConstructTree): readonly { readonly source: IConstruct; readonly target: IConstruct }[] {
  const found: { source: IConstruct; target: IConstruct }[] = [];
  for (const source of tree.constructs) for (const target of source.node.dependencies) found.push({ source, target });
  return found;
}
