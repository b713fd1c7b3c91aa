/**
 * Reading and admission against js-yaml, on N monitors with N Services and N Deployments. Each number is a process of its own.
 *
 *   npx tsx bench/parse.ts [N…]
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadAll } from 'js-yaml';
import { admit } from '../src/proof/manifests/admit';
import { readManifests } from '../src/proof/manifests/read';
import { smallApp } from './fleet/small-app';

const TASKS: Readonly<Record<string, (text: string) => () => unknown>> = {
  'js-yaml loadAll': (text) => () => loadAll(text),
  readManifests: (text) => () => readManifests(text),
  admit: (text) => {
    const { objects } = readManifests(text);
    return () => admit(objects);
  },
};

function measure(task: string, file: string): void {
  const run = TASKS[task](readFileSync(file, 'utf8'));
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  console.log(JSON.stringify([Math.round((user + system) / 1000), Math.round(process.memoryUsage().rss / 1e6)]));
}

if (process.argv[2] === '--measure') {
  measure(process.argv[3], process.argv[4]);
} else {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const sizes = process.argv.slice(2).map(Number);
  for (const size of sizes.length > 0 ? sizes : [1000, 10_000]) {
    const file = join(folder, `${size}.yaml`);
    writeFileSync(file, Array.from({ length: size }, (_, n) => smallApp(n)).join(''));
    for (const task of Object.keys(TASKS)) {
      const child = ['--import', 'tsx', __filename, '--measure', task, file];
      const [cpu, rss] = JSON.parse(execFileSync(process.execPath, child).toString());
      console.log(`${size} monitors  ${task.padEnd(16)} ${String(cpu).padStart(6)} ms of processor  ${rss} MB`);
    }
  }
  rmSync(folder, { recursive: true });
}
