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
