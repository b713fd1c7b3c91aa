/** Values that the reader has met again and again, as one object: what comes of them is worth remembering. */
const repeated = new WeakSet<object>();

/** Marks a value, and all that lies in it. */
export function markRepeated(value: unknown): void {
  if (typeof value !== 'object' || value === null || repeated.has(value)) return;
  repeated.add(value);
  for (const part of Object.values(value)) markRepeated(part);
}

/**
 * What came of repeated values. What depends on a value and a context alone, and not on where the value stands, is the same
 * whenever they are the same; an outcome that is an object counts as repeated, too.
 */
export class Outcomes<Value extends object, Outcome, Context = undefined> {
  private readonly known = new WeakMap<Value, { readonly context: Context; readonly outcome: Outcome }>();

  of(value: Value, context: Context): Outcome | undefined {
    const known = this.known.get(value);
    return known && known.context === context ? known.outcome : undefined;
  }

  keep(value: Value, context: Context, outcome: Outcome): void {
    if (!repeated.has(value)) return;
    this.known.set(value, { context, outcome });
    markRepeated(outcome);
  }
}
