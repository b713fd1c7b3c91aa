/**
 * Runs what the library makes on the real parts, and compares what happens with what the proof says.
 *
 *   tsx e2e/main.ts [SCENARIO…] [--clusters 2000] [--live 30] [--seed 1]
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Ledger, type Outcome } from './comparison/ledger';
import { CannotRun, type Parts, prepare } from './parts/prepare';
import { failureText } from './report/failure';
import { Progress } from './report/progress';
import { type Row, table } from './report/table';
import { endAll, launch } from './sandbox/launch';
import type { Scenario, Settings } from './scenarios/scenario';
import { scenarios } from './scenarios/scenarios';

const folder = mkdtempSync(join(tmpdir(), 'e2e-'));

async function main(names: readonly string[], settings: Settings): Promise<number> {
  const unknown = names.filter((name) => !scenarios.some((scenario) => scenario.name === name));
  if (unknown.length > 0) {
    throw new CannotRun(
      `no scenario is called ${unknown.join(', ')}; there are ${scenarios.map(({ name }) => name).join(', ')}`,
    );
  }
  const chosen = scenarios.filter(({ name }) => names.length === 0 || names.includes(name));
  const parts = await prepare(new Progress());
  const rows: Row[] = [];
  for (const scenario of chosen) rows.push(await perform(scenario, parts, settings));

  const failed = rows.filter(({ passed }) => !passed);
  for (const row of failed) process.stdout.write(`\n${failureText(row)}\n`);
  process.stdout.write(`\n${table(rows)}\n\n${rows.length - failed.length} passed, ${failed.length} failed\n`);
  if (failed.length === 0) rmSync(folder, { recursive: true });
  else process.stdout.write(`logs are in ${folder}\n`);
  return failed.length === 0 ? 0 : 1;
}

async function perform(scenario: Scenario, parts: Parts, settings: Settings): Promise<Row> {
  const own = join(folder, scenario.name);
  mkdirSync(own);
  const progress = new Progress(scenario.name);
  progress.step(scenario.title);
  const began = Date.now();
  const outcome = scenario.live ? await inSandbox(scenario.name, own, settings) : await here(scenario);
  const passed = outcome.error === undefined && outcome.differences.length === 0 && outcome.compared > 0;
  return { scenario, outcome, passed, seconds: (Date.now() - began) / 1000, folder: own };

  async function here(offline: Scenario & { live: false }): Promise<Outcome> {
    const ledger = new Ledger();
    return offline.run({ parts, ledger, progress, settings, folder: own }).then(
      () => ledger.outcome(),
      ({ stack }: Error) => ledger.outcome(stack),
    );
  }
}

async function inSandbox(name: string, own: string, settings: Settings): Promise<Outcome> {
  const code = await launch(join(__dirname, 'sandbox/inside.ts'), [name, own, JSON.stringify(settings)]);
  try {
    return JSON.parse(readFileSync(join(own, 'outcome.json'), 'utf8')) as Outcome;
  } catch {
    return new Ledger().outcome(`the process in the namespaces ended with ${code}`);
  }
}

function interrupted(): void {
  endAll();
  rmSync(folder, { recursive: true, force: true });
  process.exit(130);
}

process.on('SIGINT', interrupted);
process.on('SIGTERM', interrupted);
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    clusters: { type: 'string', default: '2000' },
    live: { type: 'string', default: '30' },
    seed: { type: 'string', default: '1' },
  },
});
const [clusters, live, seed] = [values.clusters, values.live, values.seed].map(Number);
main(positionals, { clusters, live, seed }).then(
  (code) => process.exit(code),
  (error) => {
    endAll();
    rmSync(folder, { recursive: true, force: true });
    process.stderr.write(error instanceof CannotRun ? `e2e cannot run here:\n${error.message}\n` : `${error.stack}\n`);
    process.exit(2);
  },
);
