import { ApiObject, Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';

/** The constructs below a root, numbered in the order in which cdk8s walks them, with what is asked about them often. */
export class ConstructTree {
  public readonly constructs: readonly IConstruct[];

  private readonly numbers = new Map<IConstruct, number>();
  private readonly charts = new Map<IConstruct, Chart>();
  private readonly apiObjects = new Map<IConstruct, readonly ApiObject[]>();
  private namesakes?: ReadonlyMap<string, number>;

  public constructor(root: IConstruct) {
    this.constructs = root.node.findAll();
    for (const [number, construct] of this.constructs.entries()) {
      this.numbers.set(construct, number);
      const chart = Chart.isChart(construct) ? construct : this.charts.get(construct.node.scope as IConstruct);
      if (chart) this.charts.set(construct, chart);
    }
  }

  public has(construct: IConstruct): boolean {
    return this.numbers.has(construct);
  }

  /**
   * The number of a construct. One that is not in the tree (it was removed, or belongs to another app) stands for its
   * namesake: cdk8s looks constructs up by path (lib/dependency.js, DependencyGraph).
   */
  public numberOf(construct: IConstruct): number | undefined {
    const number = this.numbers.get(construct);
    if (number !== undefined) return number;
    this.namesakes ??= new Map(this.constructs.map(({ node }, n) => [node.path, n]));
    return this.namesakes.get(construct.node.path);
  }

  /** The chart around a construct. */
  public chartOf(construct: IConstruct): Chart {
    return this.charts.get(construct) ?? Chart.of(construct);
  }

  /** The objects inside a construct that belong to the construct's own chart, not to a chart nested in it. */
  public apiObjectsOf(construct: IConstruct): readonly ApiObject[] {
    const known = this.apiObjects.get(construct);
    if (known) return known;
    const chart = this.chartOf(construct);
    const apiObjects = construct.node
      .findAll()
      .filter((inner): inner is ApiObject => ApiObject.isApiObject(inner) && this.chartOf(inner) === chart);
    this.apiObjects.set(construct, apiObjects);
    return apiObjects;
  }
}
