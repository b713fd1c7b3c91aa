/** Label names and values that do not change. */
export interface LabelSet {
  get(name: string): string | undefined;
  forEach(visit: (value: string, name: string) => void): void;
}

/** Labels whose names start alike. They are made when one of them is first asked for: most rules read few labels. */
export class LazyLabels implements LabelSet {
  private made?: LabelSet;

  constructor(
    private readonly prefix: string,
    private readonly make: () => LabelSet,
  ) {}

  get(name: string): string | undefined {
    return name.startsWith(this.prefix) ? this.labels().get(name) : undefined;
  }

  forEach(visit: (value: string, name: string) => void): void {
    this.labels().forEach(visit);
  }

  private labels(): LabelSet {
    this.made ??= this.make();
    return this.made;
  }
}

/** Of several sets the last that has a name counts, even if its value is empty. */
export function labelIn(sets: readonly LabelSet[], name: string): string | undefined {
  for (let i = sets.length - 1; i >= 0; i--) {
    const value = sets[i].get(name);
    if (value !== undefined) return value;
  }
  return undefined;
}
