import type { Finding } from '../../proof/checks/finding';
import { count } from '../../proof/checks/words';
import type { Evidence } from '../../proof/evidence';
import type { Manifest } from '../../proof/manifests/manifest';
import { prove } from '../../proof/prove';
import { differenceOf } from '../difference';
import { isLasting } from '../files';
import { readInputs } from '../inputs';
import { presetOf } from '../presets';
import { Progress } from '../progress';
import { FilesByRound } from '../read-files';
import { clearScreen, type Terminal } from '../terminal';
import { complaintOf, UsageError } from '../usage-error';
import { type CheckOptions, print, statusOf } from './check';

/** `check` again each time that a manifest changes. Ends when the changes do, or when something ends the process. */
export async function watch(paths: readonly string[], options: CheckOptions, terminal: Terminal): Promise<number> {
  const watched = [...paths, ...(options.with ?? [])];
  refuse(watched, options);
  const changes = terminal.changes(watched);
  const rounds = new Rounds(paths, options, terminal);
  let status = await rounds.next();
  for await (const _ of changes) status = await rounds.next();
  return status;
}

/** Says what no edit of a manifest would mend. */
function refuse(watched: readonly string[], { format, prometheus = [] }: CheckOptions): void {
  if (format !== 'text') throw new UsageError(`--watch prints text only; leave out --format ${format} or --watch`);
  for (const preset of prometheus) presetOf(preset);
  for (const path of watched) {
    if (isLasting(path)) continue;
    throw new UsageError(`--watch cannot read ${path} again; write it to a file and name that, or leave out --watch`);
  }
}

/** What one round leaves for the next. */
interface Outcome {
  readonly status: number;
  /** Why nothing could be proved. */
  readonly complaint?: string;
}

class Rounds {
  private readonly files = new FilesByRound();
  private last?: Outcome;
  private evidence?: Evidence;
  private findings?: readonly Finding[];

  public constructor(
    private readonly paths: readonly string[],
    private readonly options: CheckOptions,
    private readonly terminal: Terminal,
  ) {}

  /** Reads what has changed and says what comes of it: nothing, if no text has changed. Returns the exit status. */
  public async next(): Promise<number> {
    const began = Date.now();
    const progress = new Progress(this.terminal);
    const objects = await this.read(progress);
    const complaint = typeof objects === 'string' ? objects : undefined;
    if (this.last && complaint === this.last.complaint && !this.files.hasChanged) {
      progress.done();
      return this.last.status;
    }
    const status =
      typeof objects === 'string' ? this.complain(objects, progress) : this.prove(objects, began, progress);
    this.last = { status, complaint };
    return status;
  }

  /** The objects, or why they cannot be read. */
  private async read(progress: Progress): Promise<Manifest[] | string> {
    this.files.begin();
    try {
      const objects = await readInputs(this.paths, this.options, this.terminal, progress, this.files);
      this.files.end();
      return objects;
    } catch (error) {
      if (error instanceof UsageError) return complaintOf(error);
      throw error;
    }
  }

  private complain(complaint: string, progress: Progress): number {
    progress.done();
    this.clear();
    this.terminal.err(complaint);
    this.wait('could not check');
    return 2;
  }

  private prove(objects: readonly Manifest[], began: number, progress: Progress): number {
    progress.say(`proving ${objects.length} objects`);
    const proof = prove(objects, { ...this.options, remember: true, earlier: this.evidence });
    const text = print(proof, 'text', this.terminal);
    progress.done();
    this.clear();
    this.terminal.out(text);

    const difference = this.findings && differenceOf(this.findings, proof.findings);
    this.wait(
      [`checked ${count(objects.length, 'object')} in ${duration(Date.now() - began)}`, difference]
        .filter(Boolean)
        .join('; '),
    );
    this.evidence = proof.evidence;
    this.findings = proof.findings;
    return statusOf(proof, this.options);
  }

  private clear(): void {
    if (this.last) clearScreen(this.terminal);
  }

  private wait(what: string): void {
    const time = new Date().toTimeString().slice(0, 8);
    this.terminal.err(`scrapecheck: ${time} ${what}; waiting for changes (Ctrl-C ends)\n`);
  }
}

const duration = (milliseconds: number) =>
  milliseconds < 1000 ? `${milliseconds} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
