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
