import { join } from 'node:path';
import { run } from '../../src/cli/program';
import type { Terminal } from '../../src/cli/terminal';

export interface Ran {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Runs one command line as from a pipe, on files that stay as they are, or on another sort of terminal. */
export async function runCommand(args: readonly string[], input = '', special: Partial<Terminal> = {}): Promise<Ran> {
  let out = '';
  let err = '';
  const status = await run(args, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    input: async () => input,
    outIsTerminal: false,
    changes: async function* () {},
    errIsTerminal: false,
    env: {},
    ...special,
  });
  return { status, out, err };
}

/** A fixture of a check, as a path. */
export const fixturePath = (check: string, which: 'bad' | 'good'): string =>
  join(__dirname, `../proof/checks/${check}/${which}.yaml`);
