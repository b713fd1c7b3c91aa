import { Memo } from '../memory/memo';

/** Label names and values that do not change. */
export interface LabelSet {
  /** What all of its labels belong to, if that is one thing. */
  readonly resource?: Resource;
  get(name: string): string | undefined;
  forEach(visit: (value: string, name: string) => void): void;
}

const resources = ['namespace', 'service', 'endpoints', 'endpointslice', 'endpoint', 'pod', 'node', 'ingress'] as const;

export type Resource = (typeof resources)[number];

const known = new Memo<string, Resource | null>(1_000);

/** What a label belongs to: the `pod` of `__meta_kubernetes_pod_name`. */
export function resourceOf(name: string): Resource | null {
  return known.of(name, () => {
    const [, word] = /^__meta_kubernetes_([a-z]+)/.exec(name) ?? [];
    return resources.find((resource) => resource === word) ?? null;
  });
}

/** Labels that are written down one by one. */
export class RecordLabels implements LabelSet {
  constructor(private readonly values: Readonly<Record<string, string>>) {}

  get(name: string): string | undefined {
    return Object.hasOwn(this.values, name) ? this.values[name] : undefined;
  }

  forEach(visit: (value: string, name: string) => void): void {
    for (const name in this.values) visit(this.values[name], name);
  }
}

/** Labels that are made when one of them is first asked for: most rules read few labels. */
export class LazyLabels implements LabelSet {
  private made?: LabelSet;

  constructor(
    readonly resource: Resource | undefined,
    private readonly make: () => LabelSet,
  ) {}

  get(name: string): string | undefined {
    return this.labels().get(name);
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
export function labelIn(sets: readonly LabelSet[], name: string, belongsTo = resourceOf(name)): string | undefined {
  for (let i = sets.length - 1; i >= 0; i--) {
    const { resource } = sets[i];
    if (resource !== undefined && resource !== belongsTo) continue;
    const value = sets[i].get(name);
    if (value !== undefined) return value;
  }
  return undefined;
}
