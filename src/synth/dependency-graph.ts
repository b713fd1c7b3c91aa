/** A construct by its number in the tree, or a group of constructs: groups are numbered after the last construct. */
export type Vertex = number;

/**
 * Which construct has to come after which.
 *
 * When a chart depends on a chart, each object of the one depends on each object of the other. A group that all of
 * them depend on says so with P + Q edges instead of P × Q.
 */
export class DependencyGraph {
  private readonly edges = new Map<Vertex, Set<Vertex>>();
  private nextGroup: Vertex;

  public constructor(private readonly constructs: number) {
    this.nextGroup = constructs;
  }

  public isGroup(vertex: Vertex): boolean {
    return vertex >= this.constructs;
  }

  public addGroup(members: readonly Vertex[]): Vertex {
    this.edges.set(this.nextGroup, new Set(members));
    return this.nextGroup++;
  }

  /** A construct does not depend on itself by depending on a group that it is a member of. */
  public addDependency(vertex: Vertex, on: Vertex): void {
    const edges = this.edges.get(vertex) ?? new Set();
    this.edges.set(vertex, edges);
    if (!this.isGroup(on) || !this.dependenciesOf(on).has(vertex)) edges.add(on);
    else for (const member of this.dependenciesOf(on)) if (member !== vertex) edges.add(member);
  }

  /** What a construct depends on, constructs and groups; of a group, its members. */
  public dependenciesOf(vertex: Vertex): ReadonlySet<Vertex> {
    return this.edges.get(vertex) ?? none;
  }

  /** The constructs that a construct depends on. */
  public constructsBefore(vertex: Vertex): ReadonlySet<Vertex> {
    return new Set(
      [...this.dependenciesOf(vertex)].flatMap((v) => (this.isGroup(v) ? [...this.dependenciesOf(v)] : v)),
    );
  }
}

const none: ReadonlySet<Vertex> = new Set();
