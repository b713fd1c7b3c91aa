/**
 * Runs what the library makes on the real parts, and compares what happens with what the proof says.
 *
 *   tsx e2e/main.ts [SCENARIO…] [--clusters 2000] [--live 30] [--seed 1] [--at-once 2] [--figures FILE]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { CannotRun, prepare } from './parts/prepare';
import { failureText } from './report/failure';
import { writeFigures } from './report/figures';
import { Progress } from './report/progress';
import { table } from './report/table';
import { endAll } from './sandbox/launch';
import { perform } from './sandbox/perform';
import { scenarios } from './scenarios/scenarios';

const folder = mkdtempSync(join(tmpdir(), 'e2e-'));

function commandLine() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        clusters: { type: 'string', default: '2000' },
        live: { type: 'string', default: '30' },
        seed: { type: 'string', default: '1' },
        'at-once': { type: 'string', default: '2' },
        figures: { type: 'string' },
      },
    });
  } catch (error) {
    throw new CannotRun((error as Error).message);
  }
}

function numberOf(option: string, value: string): number {
  if (!/^[1-9]\d*$/.test(value)) throw new CannotRun(`--${option} wants a number from 1 on, got ${value}`);
  return Number(value);
}

async function main(): Promise<number> {
  const { values, positionals: names } = commandLine();
  const [clusters, live, seed, atOnce] = (['clusters', 'live', 'seed', 'at-once'] as const).map((option) =>
    numberOf(option, values[option]),
  );
  const unknown = names.filter((name) => !scenarios.some((scenario) => scenario.name === name));
  if (unknown.length > 0) {
    const known = scenarios.map(({ name }) => name).join(', ');
    throw new CannotRun(`no scenario is called ${unknown.join(', ')}; there are ${known}`);
  }
  await prepare(new Progress());
  const chosen = scenarios.filter(({ name }) => names.length === 0 || names.includes(name));
  const rows = await inTurns(chosen, atOnce, (scenario) => perform(scenario, { clusters, live, seed }, folder));

  const failed = rows.filter(({ passed }) => !passed);
  for (const row of failed) process.stdout.write(`\n${failureText(row)}\n`);
  if (values.figures) writeFigures(values.figures, rows);
  if (failed.length === 0) rmSync(folder, { recursive: true });
  else process.stdout.write(`\nlogs are in ${folder}\n`);
  process.stdout.write(`\n${table(rows)}\n\n${rows.length - failed.length} passed, ${failed.length} failed\n`);
  return failed.length === 0 ? 0 : 1;
}

/** So many at a time, in the order of the list: most of the time a cluster waits. */
async function inTurns<T, R>(items: readonly T[], atOnce: number, work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const left = items.map((item, i) => async () => {
    results[i] = await work(item);
  });
  const worker = async () => {
    for (let next = left.shift(); next; next = left.shift()) await next();
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}

function end(code: number): void {
  endAll();
  if (code > 1) rmSync(folder, { recursive: true, force: true });
  process.exit(code);
}

process.on('SIGINT', () => end(130));
process.on('SIGTERM', () => end(143));
main().then(end, (error) => {
  process.stderr.write(error instanceof CannotRun ? `e2e cannot run here:\n${error.message}\n` : `${error.stack}\n`);
  end(2);
});
