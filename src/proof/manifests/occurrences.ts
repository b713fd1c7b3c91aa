/** Finds the next occurrence of a text from places that mostly ascend, without looking at any place twice. */
export class Occurrences {
  private from = 0;
  private next = -1;

  constructor(
    private readonly text: string,
    private readonly wanted: string,
  ) {}

  /** The end of the text if there is none. */
  after(at: number): number {
    if (at < this.from || at > this.next) {
      const found = this.text.indexOf(this.wanted, at);
      this.from = at;
      this.next = found < 0 ? this.text.length : found;
    }
    return this.next;
  }
}
