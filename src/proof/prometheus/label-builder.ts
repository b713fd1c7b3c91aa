import { type LabelSet, labelIn, type Resource } from './label-set';

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
   * @param plain Sets that belong to no resource.
   * @param meta Sets whose names all start with `__meta_`.
   */
  constructor(
    private readonly plain: readonly LabelSet[],
    private readonly meta: readonly LabelSet[] = [],
  ) {}

  /** @param resource What the label belongs to, where that is known. */
  get(name: string, resource?: Resource | null): string {
    return (
      this.changed.get(name) ??
      (name.startsWith(metaPrefix) ? labelIn(this.meta, name, resource) : undefined) ??
      labelIn(this.plain, name, null) ??
      ''
    );
  }

  set(name: string, value: string): void {
    this.changed.set(name, value);
  }

  labels(): Map<string, string> {
    const labels = new Map<string, string>();
    for (const set of [...this.plain, ...this.meta, this.changed]) {
      set.forEach((value, name) => {
        labels.set(name, value);
      });
    }
    labels.forEach((value, name) => {
      if (value === '') labels.delete(name);
    });
    return labels;
  }

  /** Visits the labels that outlive relabelling, each once: those whose names do not start with `__meta_`. */
  forEachLasting(visit: (name: string, value: string) => void): void {
    const { changed, plain } = this;
    changed.forEach((value, name) => {
      if (value !== '' && !name.startsWith(metaPrefix)) visit(name, value);
    });
    for (let i = plain.length - 1; i >= 0; i--) {
      plain[i].forEach((value, name) => {
        if (value === '' || name.startsWith(metaPrefix) || changed.has(name)) return;
        for (let later = i + 1; later < plain.length; later++) if (plain[later].get(name) !== undefined) return;
        visit(name, value);
      });
    }
  }
}
