import type { Terminal } from './terminal';

const patience = 500;

/** One line on standard error that says what is going on, if the work is long and somebody is watching. */
export class Progress {
  private readonly since = Date.now();
  private shown = false;

  public constructor(private readonly terminal: Terminal) {}

  public say(what: string): void {
    if (!this.terminal.errIsTerminal || Date.now() - this.since < patience) return;
    this.terminal.err(`\r\x1b[K${what}`);
    this.shown = true;
  }

  public done(): void {
    if (this.shown) this.terminal.err('\r\x1b[K');
  }
}
