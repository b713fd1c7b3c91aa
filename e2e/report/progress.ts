const started = Date.now();

/** Says what is being done, with the seconds since the start: one line per step. */
export class Progress {
  constructor(private readonly subject?: string) {}

  step(what: string): void {
    const seconds = ((Date.now() - started) / 1000).toFixed(1).padStart(6);
    process.stderr.write(`${seconds}s  ${this.subject ? `${this.subject}: ` : ''}${what}\n`);
  }
}
