/** Label names and values that do not change. */
export type LabelSet = ReadonlyMap<string, string>;

export const metaPrefix = '__meta_';

/**
 * The labels of one target while they are relabelled: prometheus model/labels/labels_common.go, Builder. An empty value is
 * the same as no label. What was discovered is looked up where it is, because thousands of targets share most of it.
 */
export class LabelBuilder {
  private readonly changed = new Map<string, string>();

  /**
   * Of the sets of each kind the last that has a name counts, even if its value is empty.
   *
   * @param meta Sets whose names all start with `__meta_`.
   */
  constructor(
    private readonly plain: readonly LabelSet[],
    private readonly meta: readonly LabelSet[] = [],
  ) {}

  get(name: string): string {
    return (
      this.changed.get(name) ??
      (name.startsWith(metaPrefix) ? find(name, this.meta) : undefined) ??
      find(name, this.plain) ??
      ''
    );
  }

  set(name: string, value: string): void {
    this.changed.set(name, value);
  }

  labels(): Map<string, string> {
    return merged([...this.plain, ...this.meta, this.changed]);
  }

  labelsWithoutMeta(): Map<string, string> {
    const labels = merged([...this.plain, this.changed]);
    for (const name of labels.keys()) if (name.startsWith(metaPrefix)) labels.delete(name);
    return labels;
  }
}

function find(name: string, sets: readonly LabelSet[]): string | undefined {
  for (let i = sets.length - 1; i >= 0; i--) {
    const value = sets[i].get(name);
    if (value !== undefined) return value;
  }
  return undefined;
}

function merged(sets: readonly LabelSet[]): Map<string, string> {
  const labels = new Map<string, string>();
  for (const set of sets) {
    set.forEach((value, name) => {
      labels.set(name, value);
    });
  }
  labels.forEach((value, name) => {
    if (value === '') labels.delete(name);
  });
  return labels;
}
