/** Two things that should have been the same. */
export interface Difference {
  readonly what: string;
  readonly expected: unknown;
  readonly found: unknown;
}

/** What a run of a scenario came to. */
export interface Outcome {
  readonly compared: number;
  readonly equal: number;
  readonly differences: readonly Difference[];
  /** Named figures for the page of figures: clusters, monitors, targets. */
  readonly figures: Readonly<Record<string, number>>;
  /** Manifests that show a difference, as small as they can be. */
  readonly fixtures: readonly string[];
  /** Why the scenario could not be carried through. */
  readonly error?: string;
}

/** Keeps count of comparisons while a scenario runs. */
export class Ledger {
  private equal = 0;
  private readonly differences: Difference[] = [];
  private readonly fixtures: string[] = [];
  private readonly figures: Record<string, number> = {};

  /** Equal means equal as JSON. */
  compare(what: string, expected: unknown, found: unknown): void {
    if (JSON.stringify(expected) === JSON.stringify(found)) this.equal++;
    else this.differences.push({ what, expected, found });
  }

  add(equal: number, differences: readonly Difference[]): void {
    this.equal += equal;
    this.differences.push(...differences);
  }

  count(figure: string, by: number): void {
    this.figures[figure] = (this.figures[figure] ?? 0) + by;
  }

  explain(fixture: string): void {
    this.fixtures.push(fixture);
  }

  outcome(error?: string): Outcome {
    const { equal, differences, figures, fixtures } = this;
    return { compared: equal + differences.length, equal, differences, figures, fixtures, ...(error && { error }) };
  }
}
