import type { IConstruct } from 'constructs';

/** Constructs of one kind that hold for everything in their scope; the nearest enclosing one wins. */
export class Declarations<T extends IConstruct> {
  private readonly declared = new WeakMap<IConstruct, T>();
  /** Scopes that were searched in vain, with the construct that searched. */
  private readonly searched = new WeakMap<IConstruct, IConstruct>();

  /** @param what a noun for messages: `Prometheus` */
  constructor(private readonly what: string) {}

  /** Those that enclose a construct, the nearest first; scopes are searched as far as somebody asks. */
  public *around(construct: IConstruct): Generator<T, undefined> {
    for (const scope of [...construct.node.scopes].reverse()) {
      const found = this.declared.get(scope);
      if (found) yield found;
      else if (!this.searched.has(scope)) this.searched.set(scope, construct);
    }
  }

  /** @throws if the scope has one already, or if a construct inside it has looked for one too early */
  public declare(scope: IConstruct, declaration: T): void {
    const other = this.declared.get(scope);
    if (other) {
      throw new Error(
        `${declaration.node.path}: this scope has a ${this.what} already, got "${other.node.path}"; declare each in the scope that it is for`,
      );
    }
    const early = this.searched.get(scope);
    if (early) {
      throw new Error(
        `${declaration.node.path}: declared after "${early.node.path}", which needs it; declare the ${this.what} before what is in its scope`,
      );
    }
    this.declared.set(scope, declaration);
  }
}
