import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import * as fc from 'fast-check';
import { fixtureNames } from '../proof/checks/fixtures';
import { fixturePath, runCommand } from './run-command';
import { type Round, watching } from './watching';

const text = (check: string, which: 'bad' | 'good') => readFileSync(fixturePath(check, which), 'utf8');
const bad = text('port-not-on-service', 'bad');
const good = text('port-not-on-service', 'good');
const wait = 'waiting for changes (Ctrl-C ends)\n';

let folder: string;
const path = (name: string) => join(folder, name);
const write = (name: string, text: string) => {
  mkdirSync(dirname(path(name)), { recursive: true });
  writeFileSync(path(name), text);
};
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'scrapecheck-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('every round prints what is found now, and what came and went', async () => {
  write('all.yaml', bad);
  const rounds = await watching(folder, [
    () => write('all.yaml', good),
    () => write('all.yaml', bad),
    () => write('all.yaml', `# a comment\n${bad}`),
  ]);
  expect(rounds).toEqual([
    { out: expect.stringContaining('all.yaml:16\n'), err: `scrapecheck: TIME checked 4 objects; ${wait}` },
    { out: expect.stringMatching(/^all well/), err: `scrapecheck: TIME checked 4 objects; 1 finding gone; ${wait}` },
    { out: expect.stringContaining('1 error;'), err: `scrapecheck: TIME checked 4 objects; 1 finding more; ${wait}` },
    {
      out: expect.stringContaining('yaml:17\n'),
      err: `scrapecheck: TIME checked 4 objects; findings as before; ${wait}`,
    },
  ]);
});

test('a file that cannot be read is said, and the watch goes on', async () => {
  write('all.yaml', bad);
  const rounds = await watching(folder, [
    () => write('all.yaml', '{'),
    () => write('values.yaml', 'a: 1\n'),
    () => utimesSync(path('all.yaml'), 1, 1),
    () => write('all.yaml', good),
  ]);
  const complaint = `scrapecheck: dist/all.yaml:1: a bracket is not closed\nscrapecheck: TIME could not check; ${wait}`;
  expect(rounds.slice(1)).toEqual([
    { out: '', err: complaint },
    { out: '', err: complaint },
    { out: '', err: '' },
    { out: expect.stringMatching(/^all well/), err: `scrapecheck: TIME checked 4 objects; 1 finding gone; ${wait}` },
  ]);
});

test('a folder that is gone for a while is said, and what it holds then', async () => {
  write('all.yaml', bad);
  const [first, gone, back] = await watching(folder, [
    () => renameSync(folder, `${folder}-away`),
    () => renameSync(`${folder}-away`, folder),
  ]);
  expect(gone.err).toContain('scrapecheck: cannot read dist: there is no such file or folder\n');
  expect(back.out).toBe(first.out);
});

test('where no text has changed nothing is printed', async () => {
  write('all.yaml', bad);
  const rounds = await watching(folder, [
    () => utimesSync(path('all.yaml'), 1, 1),
    () => write('notes.txt', 'no manifest'),
    () => write('.hidden.yaml', good),
    () => write('node_modules/other/all.yaml', good),
  ]);
  expect(rounds.slice(1)).toEqual(Array(4).fill({ out: '', err: '' }));
});

test('a terminal is cleared before each round but the first', async () => {
  write('all.yaml', bad);
  const onTerminal = { outIsTerminal: true, env: { NO_COLOR: '1' } };
  const [first, second] = await watching(folder, [() => write('all.yaml', good)], onTerminal);
  expect(first.out).toMatch(/^error/);
  expect(second.out).toContain('\x1b[2J\x1b[Hall well');
});

test('after any edits a watch prints what a new check prints', async () => {
  const texts = fc
    .constantFrom(...fixtureNames)
    .chain((check) => fc.constantFrom(text(check, 'bad'), text(check, 'good'), 'a: {'));
  const step = fc.record({
    name: fc.constantFrom('a.yaml', 'b.yaml', 'c/d.yaml'),
    other: fc.constantFrom('a.yaml', 'e.yaml'),
    text: texts,
    how: fc.constantFrom('write', 'write', 'put a line above', 'rename', 'remove'),
  });
  write('a.yaml', bad);
  const said: Round[] = [];
  const edits = fc.sample(step, { numRuns: 150, seed: 1 }).map(({ name, other, text, how }) => async () => {
    if (!existsSync(path(name)) || how === 'write') write(name, text);
    else if (how === 'put a line above') write(name, `# one more\n${readFileSync(path(name), 'utf8')}`);
    else if (how === 'rename') renameSync(path(name), path(other));
    else rmSync(path(name));
    said.push(await runCommand(['check', folder, '--complete']));
  });
  const rounds = await watching(folder, edits);

  const differing = rounds.slice(1).filter(({ out, err }, n) => {
    if (out === '' && err === '') return JSON.stringify(said[n]) !== JSON.stringify(said[n - 1]);
    return out !== said[n].out || !err.startsWith(said[n].err.replaceAll(folder, 'dist'));
  });
  expect(differing).toEqual([]);
  expect(rounds.filter(({ out }) => out !== '').length).toBeGreaterThan(40);
});

test.each([
  [['check', 'nowhere', '--watch'], 'cannot read nowhere: there is no such file or folder'],
  [['check', '-', '--watch'], '--watch cannot read - again; write it to a file and name that, or leave out --watch'],
  [
    ['check', '.', '--with', '-', '--watch'],
    '--watch cannot read - again; write it to a file and name that, or leave out --watch',
  ],
  [['check', '.', '--watch', '--format', 'json'], '--watch prints text only; leave out --format json or --watch'],
])('%j ends at once', async (args, complaint) => {
  expect(await runCommand(args)).toEqual({ status: 2, out: '', err: `scrapecheck: ${complaint}\n` });
});
