/** Remembers what was made for a key, until there are too many; what is asked for often is made again soon. */
export class Memo<K, V> {
  private readonly made = new Map<K, V>();

  constructor(private readonly limit: number) {}

  of(key: K, make: (key: K) => V): V {
    const known = this.made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    if (this.made.size >= this.limit) this.made.clear();
    this.made.set(key, value);
    return value;
  }
}

/** The same for pairs of keys, which need not be put together to be looked up. */
export class PairMemo<A, B, V> {
  private readonly made: Memo<A, Memo<B, V>>;

  /** @param limit How many first keys, and second keys of each, are remembered. */
  constructor(private readonly limit: number) {
    this.made = new Memo(limit);
  }

  of(first: A, second: B, make: (first: A, second: B) => V): V {
    return this.made.of(first, this.ofFirst).of(second, () => make(first, second));
  }

  private readonly ofFirst = () => new Memo<B, V>(this.limit);
}

/** The same for sequences, many of which begin alike. */
export class PathMemo<T, K, V> {
  private root = new Place<K, V>();
  private size = 0;

  /** @param keyOf What of an element counts. */
  constructor(
    private readonly keyOf: (element: T) => K,
    private readonly limit: number,
  ) {}

  of(elements: readonly T[], make: () => V): V {
    let place = this.root;
    for (let n = 0; n < elements.length; n++) place = this.next(place, this.keyOf(elements[n]));
    place.value ??= make();
    if (this.size > this.limit) this.clear();
    return place.value;
  }

  private next(place: Place<K, V>, key: K): Place<K, V> {
    const known = place.next.get(key);
    if (known) return known;
    const next = new Place<K, V>();
    place.next.set(key, next);
    this.size++;
    return next;
  }

  private clear(): void {
    this.root = new Place();
    this.size = 0;
  }
}

class Place<K, V> {
  readonly next = new Map<K, Place<K, V>>();
  value?: V;
}
