/** JSON that says everything once: scalars and the shapes of objects are numbers of two tables. */
export interface Packed {
  readonly scalars: readonly (string | number | boolean | null)[];
  readonly shapes: readonly (readonly string[])[];
  readonly root: PackedValue;
}

/** A scalar is its number; a list begins with -1, an object with the number of its shape. */
type PackedValue = number | readonly PackedValue[];

/** Ten thousand targets repeat the same names and values; packed, they take a quarter of the room. */
export function pack(value: unknown): Packed {
  const scalars = new Numbers<string | number | boolean | null>();
  const shapes = new Numbers<readonly string[]>((keys) => keys.join('\n'));
  const packed = (one: unknown): PackedValue => {
    if (typeof one !== 'object' || one === null) return scalars.of(one as string | number | boolean | null);
    if (Array.isArray(one)) return [-1, ...one.map(packed)];
    const entries = Object.entries(one).filter(([, child]) => child !== undefined);
    return [shapes.of(entries.map(([key]) => key)), ...entries.map(([, child]) => packed(child))];
  };
  const root = packed(value);
  return { scalars: scalars.all, shapes: shapes.all, root };
}

export function unpack<T>({ scalars, shapes, root }: Packed): T {
  const unpacked = (one: PackedValue): unknown => {
    if (typeof one === 'number') return scalars[one];
    const [shape, ...children] = one as readonly [number, ...PackedValue[]];
    if (shape === -1) return children.map(unpacked);
    return Object.fromEntries(shapes[shape].map((key, n) => [key, unpacked(children[n])]));
  };
  return unpacked(root) as T;
}

/** Numbers things in the order in which they come. */
class Numbers<T> {
  public readonly all: T[] = [];
  private readonly numbers = new Map<unknown, number>();

  public constructor(private readonly keyOf: (thing: T) => unknown = (thing) => thing) {}

  public of(thing: T): number {
    const key = this.keyOf(thing);
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.numbers.set(key, this.all.length);
    return this.all.push(thing) - 1;
  }
}
