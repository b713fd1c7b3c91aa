/** Runs one scenario in a cluster of its own: `inside.ts NAME FOLDER SETTINGS`, started by `launch`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startCluster } from '../cluster/cluster';
import { imagesOf } from '../cluster/images';
import { Ledger } from '../comparison/ledger';
import { partsOf } from '../parts/prepare';
import { Progress } from '../report/progress';
import type { Settings } from '../scenarios/scenario';
import { scenarios } from '../scenarios/scenarios';

async function main([name, folder, settings]: readonly string[]): Promise<void> {
  const scenario = scenarios.find((each) => each.name === name);
  if (!scenario?.live) throw new Error(`${name} is no scenario that runs in a cluster`);
  const [ledger, progress, parts] = [new Ledger(), new Progress(name), partsOf()];
  let error: string | undefined;
  try {
    const cluster = await startCluster({
      parts,
      images: imagesOf(parts, scenario.standIns),
      logs: join(folder, 'logs'),
      progress,
    });
    await scenario.run({ cluster, parts, ledger, progress, folder, settings: JSON.parse(settings) as Settings });
  } catch (reason) {
    error = (reason as Error).stack;
  }
  writeFileSync(join(folder, 'outcome.json'), JSON.stringify(ledger.outcome(error)));
  if (process.env.STAY) await new Promise(() => setInterval(() => {}, 1000));
  process.exit(0); // the first process of the pid namespace: the kernel ends all others
}

void main(process.argv.slice(2));
