import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ledger, type Outcome } from '../comparison/ledger';
import { Progress } from '../report/progress';
import type { Row } from '../report/table';
import type { Scenario, Settings } from '../scenarios/scenario';
import { launch } from './launch';

const PROGRAM = join(__dirname, 'scenario-process.ts');

/** Runs a scenario in a process of its own, and reads what it came to. */
export async function perform(scenario: Scenario, settings: Settings, parent: string): Promise<Row> {
  const folder = join(parent, scenario.name);
  mkdirSync(folder);
  new Progress(scenario.name).step(scenario.title);
  const began = Date.now();
  const code = await launch(PROGRAM, [scenario.name, folder, JSON.stringify(settings)], isIsolated(scenario));
  const outcome = outcomeIn(folder, code);
  const passed = outcome.error === undefined && outcome.differences.length === 0 && outcome.compared > 0;
  return { scenario, outcome, passed, seconds: (Date.now() - began) / 1000, folder };
}

function isIsolated(scenario: Scenario): boolean {
  return scenario.live || scenario.isolated === true;
}

function outcomeIn(folder: string, code: number): Outcome {
  try {
    return JSON.parse(readFileSync(join(folder, 'outcome.json'), 'utf8')) as Outcome;
  } catch {
    return new Ledger().outcome(`the process of the scenario ended with ${code}`);
  }
}
