import { runCommand } from './run-command';

/** What one round of a watch printed. */
export interface Round {
  readonly out: string;
  /** Without the time of day and the time that it took. */
  readonly err: string;
}

type Edit = () => void | Promise<void>;

/** Watches a folder: what the first round prints, and what each edit brings. */
export async function watching(folder: string, edits: readonly Edit[], special = {}): Promise<Round[]> {
  const rounds: Round[] = [];
  const printed = { out: '', err: '' };
  const end = () => {
    const err = printed.err.replace(/\d\d:\d\d:\d\d/g, 'TIME').replace(/ in [\d.]+ m?s\b/g, '');
    rounds.push({ out: printed.out, err: err.replaceAll(folder, 'dist') });
    Object.assign(printed, { out: '', err: '' });
  };
  await runCommand(['check', folder, '--complete', '--watch'], '', {
    out: (text) => {
      printed.out += text;
    },
    err: (text) => {
      printed.err += text;
    },
    changes: async function* () {
      for (const edit of edits) {
        end();
        await edit();
        yield;
      }
    },
    ...special,
  });
  end();
  return rounds;
}
