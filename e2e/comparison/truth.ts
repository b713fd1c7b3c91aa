import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../processes/run';
import type { Verdict } from './verdict';

/** What the truth program says of one case. */
export interface TruthCase {
  readonly case: string;
  readonly error?: string;
  readonly invalidObjects?: readonly { readonly kind: string; readonly name: string; readonly message: string }[];
  readonly prometheuses: readonly (Verdict & { readonly config?: string })[];
}

/** Asks the real API server, controllers, operator and Prometheus about named cases, each a stream of manifests. */
export async function truthOf(program: string, cases: ReadonlyMap<string, string>): Promise<Map<string, TruthCase>> {
  const folder = mkdtempSync(join(tmpdir(), 'truth-'));
  try {
    const inside = join(folder, 'cases');
    mkdirSync(inside);
    for (const [name, text] of cases) writeFileSync(join(inside, `${name}.yaml`), text);
    const lines = (await run(program, [inside, '--batch'])).split('\n').filter((line) => line !== '');
    return new Map(lines.map((line) => JSON.parse(line) as TruthCase).map((answer) => [answer.case, answer]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
