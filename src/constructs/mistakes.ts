import type { IConstruct } from 'constructs';

/** Collects what is wrong with a call, so that its author reads everything at once. */
export class Mistakes {
  private readonly found: string[] = [];

  constructor(private readonly construct: IConstruct) {}

  /** @param mistake `<what>, got <value>; <what to do>`: lower case, no full stop */
  public add(mistake: string): void {
    this.found.push(mistake);
  }

  /** Adds the mistake unless `holds`. */
  public require(holds: boolean, mistake: string): void {
    if (!holds) this.add(mistake);
  }

  /** Runs a derivation that may find a mistake of its own. */
  public attempt<T>(derive: () => T): T | undefined {
    try {
      return derive();
    } catch (error) {
      if (!(error instanceof Mistake)) throw error;
      this.add(error.message);
      return undefined;
    }
  }

  /** @throws one line per mistake, each beginning with the construct's path */
  public throwIfAny(): void {
    if (this.found.length > 0) {
      throw new Error(this.found.map((mistake) => `${this.construct.node.path}: ${mistake}`).join('\n'));
    }
  }
}

/** One thing that is wrong, thrown where it is found and reported by the construct that asked. */
export class Mistake extends Error {}
