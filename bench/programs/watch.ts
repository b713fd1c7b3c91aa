/** watch.js MAIN FOLDER: how long `scrapecheck check --watch` takes from the saving of one file to what comes of it. */
import { strict as assert } from 'node:assert';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SAVES = 8;
const [main, fleet] = process.argv.slice(2);

const folder = mkdtempSync(join(tmpdir(), 'watch-'));
cpSync(fleet, folder, { recursive: true });
const files = readdirSync(folder).filter((file) => !file.startsWith('shared'));
const child = spawn(process.execPath, [main, 'check', folder, '--watch'], { stdio: ['ignore', 'ignore', 'pipe'] });
const answer = async () => String((await once(child.stderr, 'data'))[0]);

/** Asks a monitor for a port that its Service does not have. */
function breakOne(file: string): void {
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace('port: metrics', 'port: other'));
}

async function run(): Promise<void> {
  await answer();
  const took: number[] = [];
  for (const file of files.slice(0, SAVES)) {
    const start = performance.now();
    breakOne(join(folder, file));
    assert.match(await answer(), /; 1 finding more;/);
    took.push(performance.now() - start);
  }
  console.log(`answer ${took.sort((a, b) => a - b)[SAVES / 2]}`);
}

void run().finally(() => {
  child.kill();
  rmSync(folder, { recursive: true });
});
