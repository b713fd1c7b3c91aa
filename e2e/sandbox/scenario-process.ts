/** Runs one scenario, a live one in a cluster of its own: `scenario-process.ts NAME FOLDER SETTINGS`, started by `perform`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startCluster } from '../cluster/cluster';
import { imagesOf } from '../cluster/images';
import { Ledger } from '../comparison/ledger';
import { partsOf } from '../parts/prepare';
import { Progress } from '../report/progress';
import type { Scenario, Settings } from '../scenarios/scenario';
import { scenarios } from '../scenarios/scenarios';

async function main([name, folder, settings]: readonly string[]): Promise<void> {
  const [ledger, progress] = [new Ledger(), new Progress(name)];
  const bench = { ledger, progress, folder, parts: partsOf(), settings: JSON.parse(settings) as Settings };
  const scenario = scenarios.find((each) => each.name === name)!;
  const error = await run(scenario, bench).then(
    () => undefined,
    ({ stack }: Error) => stack,
  );
  writeFileSync(join(folder, 'outcome.json'), JSON.stringify(ledger.outcome(error)));
  if (process.env.STAY) await new Promise(() => setInterval(() => {}, 1000));
  process.exit(0); // the first process of its pid namespace: the kernel ends all others
}

type Bench = Parameters<(Scenario & { live: false })['run']>[0];

async function run(scenario: Scenario, bench: Bench): Promise<void> {
  if (!scenario.live) return scenario.run(bench);
  const { parts, folder, progress } = bench;
  const images = imagesOf(parts, scenario.standIns);
  const cluster = await startCluster({ parts, images, logs: join(folder, 'logs'), progress });
  return scenario.run({ ...bench, cluster });
}

void main(process.argv.slice(2));
