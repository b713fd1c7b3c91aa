import { ApiObject, Chart } from 'cdk8s';
import type { IConstruct, Node } from 'constructs';
import { ConstructTree } from './construct-tree';
import { cycleIn } from './dependency-cycle';
import { type ResolvedDependencies, resolveDependencies } from './resolve-dependencies';
import { topologicalOrder } from './topological-order';

/** The order in which an app is applied, as its constructs are when the plan is made. */
export class Plan {
  private readonly tree: ConstructTree;
  private readonly dependencies: ResolvedDependencies;

  /** @throws if a dependency begins or ends outside of all charts */
  public constructor(app: IConstruct) {
    this.tree = new ConstructTree(app);
    this.dependencies = resolveDependencies(this.tree);
  }

  /** Whether some chart depends on another: cdk8s then numbers the files of charts. */
  public get numbered(): boolean {
    return this.dependencies.betweenCharts;
  }

  /** @throws if there is a dependency cycle */
  public charts(): readonly Chart[] {
    const { constructs } = this.tree;
    const numbered = constructs.filter(({ node }) => isNumber(node));
    const others = constructs.filter(({ node }) => !isNumber(node));
    return this.inOrder([...numbered, ...others]).filter((construct) => Chart.isChart(construct));
  }

  /** Whether the objects of the app are these; there may be more of these, which were removed. */
  public consistsOf(apiObjects: { has(object: ApiObject): boolean }): boolean {
    return this.tree.constructs.every((construct) => !ApiObject.isApiObject(construct) || apiObjects.has(construct));
  }

  /** The objects of a chart, without those of charts nested in it; undefined if there is something that the plan does not know. */
  public apiObjectsOf(chart: Chart): readonly ApiObject[] | undefined {
    const constructs = chart.node.findAll();
    if (!constructs.every((construct) => this.tree.has(construct))) return undefined;
    return this.inOrder(constructs)
      .filter((construct) => ApiObject.isApiObject(construct))
      .filter((apiObject) => this.tree.chartOf(apiObject) === chart);
  }

  private inOrder(constructs: readonly IConstruct[]): readonly IConstruct[] {
    const { graph } = this.dependencies;
    const numbers = constructs.map((construct) => this.tree.numberOf(construct)!);
    const at = (number: number) => this.tree.constructs[number];
    const order = topologicalOrder(numbers, graph);
    if (order) return order.map(at);
    const cycle = cycleIn(
      [...numbers].sort((a, b) => a - b),
      graph,
    );
    throw new Error(`Dependency cycle detected: ${cycle.map((number) => at(number).node.path).join(' => ')}`);
  }
}

/** cdk8s keeps constructs in an object, by path (lib/dependency.js, DependencyGraph), and objects have numbers first. */
const isNumber = ({ id, scope }: Node): boolean =>
  /^(?:0|[1-9]\d*)$/.test(id) && Number(id) < 2 ** 32 - 1 && scope?.node.scope === undefined;
