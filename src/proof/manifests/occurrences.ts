/** Finds the next occurrence of a text from places that mostly ascend, without looking at any place twice. */
export class Occurrences {
  private from = 0;
  private next = -1;

  constructor(
    private readonly text: string,
    private readonly wanted: string,
  ) {}

  after(at: number): number {
    if (at < this.from || at > this.next) {
      const found = this.text.indexOf(this.wanted, at);
      this.from = at;
      this.next = found < 0 ? Number.POSITIVE_INFINITY : found;
    }
    return this.next;
  }
}
