import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { changes } from '../../src/cli/changes';

const PAUSE = 4;

let folder: string;
const path = (name: string) => join(folder, name);
const write = (name: string, text: string) => {
  mkdirSync(dirname(path(name)), { recursive: true });
  writeFileSync(path(name), text);
};
const replace = (name: string, text: string) => {
  write('.new', text);
  renameSync(path('.new'), path(name));
};
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'scrapecheck-'));
  write('a.yaml', 'a: 1');
  write('b/c.json', '{}');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const watch = (...paths: string[]) => changes(paths, PAUSE)[Symbol.asyncIterator]();

test.each<[string, () => void]>([
  ['a file is written', () => write('a.yaml', 'a: 2')],
  ['a file in a folder is written', () => write('b/c.json', '[]')],
  ['a file is replaced by another one', () => replace('a.yaml', 'a: 2')],
  ['a file is renamed', () => renameSync(path('a.yaml'), path('d.yaml'))],
  ['a file comes', () => write('d.yml', 'd: 1')],
  ['a file goes', () => rmSync(path('a.yaml'))],
  ['a folder with a file comes', () => write('x/y/z.yaml', 'z: 1')],
  ['a folder goes', () => rmSync(path('b'), { recursive: true })],
  ['a folder is renamed', () => renameSync(path('b'), path('c'))],
  ['everything goes', () => rmSync(folder, { recursive: true })],
])('%s: that is a change, and again when it happens to what it left', async (_, edit) => {
  const all = watch(folder);
  edit();
  expect(await all.next()).toEqual({ done: false, value: undefined });

  write('a.yaml', 'a: 33');
  expect((await all.next()).done).toBe(false);
});

test('a file that was replaced is still watched, by its own path', async () => {
  const one = watch(path('a.yaml'));
  for (const text of ['a: 2', 'a: 3']) {
    replace('a.yaml', text);
    await one.next();
  }
  write('a.yaml', 'a: 4');
  expect((await one.next()).done).toBe(false);
});

test('what happens while nobody listens is told afterwards, once', async () => {
  const all = watch(folder);
  write('a.yaml', 'a: 2');
  write('b/c.json', '[]');
  await all.next();
  expect(await Promise.race([all.next(), setTimeout(20 * PAUSE, 'silence')])).toBe('silence');
});

test('what is no manifest does not count', async () => {
  const all = watch(folder);
  write('notes.txt', 'text');
  write('.git/a.yaml', 'a: 1');
  write('node_modules/a/b.yaml', 'a: 1');
  expect(await Promise.race([all.next(), setTimeout(20 * PAUSE, 'silence')])).toBe('silence');
});

test('a file that is written without end does not hold up the others', async () => {
  const all = watch(folder);
  let n = 0;
  const writing = setInterval(() => write('a.yaml', `a: ${n++}`), 1);
  expect((await all.next()).done).toBe(false);
  clearInterval(writing);
});
