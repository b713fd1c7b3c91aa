/**
 * npm run bench [-- --full] [-- WORDS]: measures this project beside its peers and writes the results of this Node.
 *
 * With words, only the rows whose text has all of them, and nothing is written. --full asks for a quarter of an hour.
 */
import { rmSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { engines } from '../package.json';
import { makeCommands } from './commands';
import { OUTPUT } from './folders';
import { growthLines } from './growth';
import { plot } from './report/plot';
import { type Answered, number, resultsPage } from './report/results';
import { checkRows } from './rows/check';
import { helmRows } from './rows/helm';
import { loadingRows } from './rows/loading';
import { synthRows } from './rows/synth';

const args = process.argv.slice(2);
const words = args.filter((arg) => !arg.startsWith('--'));

const before = loadavg()[0];
const commands = makeCommands();
const rows = [
  ...synthRows(commands, args.includes('--full')),
  ...helmRows(commands),
  ...checkRows(commands),
  ...loadingRows(commands),
].filter(({ what, against }) => words.every((word) => `${what} ${against}`.includes(word)));

const answered = rows.map((row): Answered => {
  const result = row.measure();
  const { what, against } = row;
  console.log(`${what} / ${against}: ${'skipped' in result ? result.skipped : number(result.value, result.unit)}`);
  return { row, result };
});

if (words.length === 0) {
  const growth = `growth${suffix()}.svg`;
  writeFileSync(join(__dirname, growth), plot(growthLines(commands)));
  writeFileSync(join(__dirname, `RESULTS${suffix()}.md`), resultsPage(answered, growth, [before, loadavg()[0]]));
}

rmSync(OUTPUT, { recursive: true, force: true });

/** None for the oldest Node that is supported: its results are `RESULTS.md`. */
function suffix(): string {
  const [oldest] = /\d+/.exec(engines.node)!;
  const [major] = process.versions.node.split('.');
  return major === oldest ? '' : `-node-${major}`;
}
