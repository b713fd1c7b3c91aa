import { styleText } from 'node:util';
import { type Paint, plain, type Tone } from '../proof/report/paint';

/** Where a command reads and writes, and who says that it is time to do so again. */
export interface Terminal {
  /** Results. */
  readonly out: (text: string) => void;
  /** Everything else: progress and complaints. */
  readonly err: (text: string) => void;
  readonly input: () => Promise<string>;
  readonly outIsTerminal: boolean;
  /** Characters in a line, if results go to a terminal. */
  readonly columns?: number;
  readonly errIsTerminal: boolean;
  /** Says each time that something below these paths may have changed, from now on. */
  readonly changes: (paths: readonly string[]) => AsyncIterable<unknown>;
  readonly env: Readonly<Record<string, string | undefined>>;
}

const styles: Readonly<Record<Tone, Parameters<typeof styleText>[0]>> = {
  error: ['bold', 'red'],
  warning: 'yellow',
  good: 'green',
  strong: 'bold',
  faint: 'dim',
};

/** Colours and links on a terminal that wants them: https://no-color.org */
export function paintFor({ outIsTerminal, env }: Terminal): Paint {
  if (!outIsTerminal || env.NO_COLOR || env.TERM === 'dumb') return plain;
  return (tone, text, page) => {
    const styled = styleText(styles[tone], text);
    return page ? linked(styled, page) : styled;
  };
}

/** Puts what is printed next at the top of a terminal. What scrolled off before stays where it is. */
export function clearScreen({ out, outIsTerminal, env }: Terminal): void {
  if (outIsTerminal && env.TERM !== 'dumb') out('\x1b[2J\x1b[H');
}

/** An OSC 8 hyperlink; a terminal that knows none shows the text alone. */
function linked(text: string, page: string): string {
  return `\x1b]8;;${page}\x1b\\${text}\x1b]8;;\x1b\\`;
}

/** Standard input, output and error of this process. */
export const processTerminal: Terminal = {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  input: async () => {
    const chunks: Buffer[] = [];
    for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks).toString('utf8');
  },
  outIsTerminal: process.stdout.isTTY === true,
  get columns() {
    return process.stdout.columns;
  },
  errIsTerminal: process.stderr.isTTY === true,
  changes: (paths) => (require('./changes') as typeof import('./changes')).changes(paths),
  env: process.env,
};
