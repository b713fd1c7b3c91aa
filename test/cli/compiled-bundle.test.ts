import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

let home: string;
let loader: string;

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'compiled-bundle-'));
  loader = join(home, 'loader.js');
  const entryPoints = [join(__dirname, '../../src/cli/compiled-bundle.ts')];
  buildSync({ entryPoints, outfile: loader, format: 'cjs', platform: 'node', target: 'node20' });
});

afterAll(() => rmSync(home, { recursive: true }));

let cache: string;
let bundle: string;

beforeEach(() => {
  cache = mkdtempSync(join(home, 'cache-'));
  bundle = join(cache, 'bundle.js');
});

/** What a new process prints that loads the bundle, and calls what it exports. */
function run(source: string, environment: Record<string, string> = {}): string {
  writeFileSync(bundle, source);
  const program = `
    require(${JSON.stringify(loader)}).loadCompiledBundle(${JSON.stringify(bundle)});
    console.log(require(${JSON.stringify(bundle)})());`;
  const { CI: _, ...env } = process.env;
  const { stdout, stderr, status } = spawnSync(process.execPath, ['-e', program], {
    env: { ...env, XDG_CACHE_HOME: cache, ...environment },
    encoding: 'utf8',
  });
  return status === 0 ? stdout.trim() : stderr;
}

const saying = (what: string) => `module.exports = () => "${what}";`;
const kept = () => {
  const folder = join(cache, 'scrapecheck');
  return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
};

test('what V8 compiled is kept for the next run, readable by its user only', () => {
  expect(run(saying('one'))).toBe('one');
  const [file, ...others] = kept();
  expect(others).toEqual([]);
  expect(statSync(file).mode & 0o077).toBe(0);

  const before = statSync(file);
  expect(run(saying('one'))).toBe('one');
  expect(statSync(file).ino).toBe(before.ino); // it was taken, not made again
});

test('another source of the same length is another bundle', () => {
  expect(run(saying('one'))).toBe('one');
  expect(run(saying('two'))).toBe('two');
  expect(run(saying('two'))).toBe('two');
  expect(kept()).toHaveLength(1);
});

/** V8's own numbers come right after the source. */
function withOtherHeader(stored: Buffer): Buffer {
  const header = stored.indexOf(saying('one')) + saying('one').length;
  return Buffer.from(stored).fill(7, header, header + 12);
}

test.each([
  ['cut off', (stored: Buffer) => stored.subarray(0, -100)],
  ['of another V8', withOtherHeader],
  ['empty', () => Buffer.alloc(0)],
])('what is kept and %s is made again', (_, damage) => {
  run(saying('one'));
  const [file] = kept();
  const whole = readFileSync(file);
  writeFileSync(file, damage(whole));
  expect(run(saying('one'))).toBe('one');
  expect(readFileSync(file)).toHaveLength(whole.length);
});

test.each([
  ['in CI', { CI: 'true' }],
  ['when Node is told to keep nothing', { NODE_DISABLE_COMPILE_CACHE: '1' }],
  ['without a cache folder', { XDG_CACHE_HOME: '/proc/none' }],
])('%s nothing is kept', (_, environment) => {
  expect(run(saying('one'), environment)).toBe('one');
  expect(kept()).toEqual([]);
});

test('what cannot be read there is left alone', () => {
  run(saying('one'));
  const [file] = kept();
  rmSync(file);
  mkdirSync(file);
  expect(run(saying('one'))).toBe('one');
  expect(statSync(file).isDirectory()).toBe(true);
});

test('who may not write there is not told', () => {
  writeFileSync(join(cache, 'scrapecheck'), '');
  expect(run(saying('one'))).toBe('one');
});

test('places in the bundle are those of the file, with and without what was kept, and of a copy elsewhere', () => {
  const source = 'module.exports = () => new Error().stack.split("\\n")[1];';
  const place = () => expect.stringContaining(`(${bundle}:1:24)`);
  expect(run(source)).toEqual(place());
  expect(run(source)).toEqual(place());

  bundle = join(cache, 'copy.js');
  expect(run(source)).toEqual(place());
  expect(kept()).toHaveLength(1);
});
