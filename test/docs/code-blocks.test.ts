import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commandLines, mistakesIn } from './command-lines';
import { textOf, writtenPages } from './pages';

const BLOCK = /(^<!-- .+ -->\n)?^(`{3,})(\w*)\n[\s\S]*?\2$/gm;

test.each(writtenPages)('every block of %s quotes something, or is for a shell', (page) => {
  const blocks = [...textOf(page).matchAll(BLOCK)];
  const made = blocks.filter(([, quote, , language]) => quote === undefined && language !== 'sh');

  expect(made.map(([block]) => block)).toEqual([]);
});

/** Nothing is there that a command could read, so it writes nothing either. */
const home = process.cwd();
let nowhere: string;
beforeAll(() => {
  nowhere = mkdtempSync(join(tmpdir(), 'nowhere-'));
  process.chdir(nowhere);
});
afterAll(() => {
  process.chdir(home);
  rmSync(nowhere, { recursive: true });
});

test.each(writtenPages)('scrapecheck understands the commands that %s tells to type', async (page) => {
  const mistakes = await Promise.all(commandLines(textOf(page)).map(mistakesIn));

  expect(mistakes.flat()).toEqual([]);
});
