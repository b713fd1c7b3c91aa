import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleLateModules } from '../../scripts/late-modules/bundle';
import { lateModules } from '../../scripts/late-modules/find';
import { fixturePath, runCommand } from '../cli/run-command';
import { fixtureNames } from '../proof/checks/fixtures';

const ROOT = join(__dirname, '../..');
const SRC = join(ROOT, 'src');
let home: string;

jest.setTimeout(60_000);

/** The compiled package with a fresh bundle. */
beforeAll(async () => {
  if (!existsSync(join(ROOT, 'lib/src/index.js'))) throw new Error('lib/ is not there; run `npm run compile` first');
  home = mkdtempSync(join(tmpdir(), 'late-modules-'));
  for (const part of ['lib', 'package.json']) cpSync(join(ROOT, part), join(home, part), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(home, 'node_modules'));
  await bundleLateModules(SRC, join(home, 'lib/src'));
});

afterAll(() => rmSync(home, { recursive: true }));

function node(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: home,
    encoding: 'utf8',
    env: { ...process.env, NODE_DISABLE_COMPILE_CACHE: '1' }, // the cache is that of whoever runs the tests
    maxBuffer: 1 << 26,
  });
  return { status, out: stdout, err: stderr };
}

const scrapecheck = (...args: string[]) => node(join(home, 'lib/src/cli/main.js'), ...args);

test('every command and the proof are late modules', () => {
  const commands = readdirSync(join(SRC, 'cli/commands')).map((file) => `cli/commands/${file.replace('.ts', '')}`);
  expect(lateModules(SRC)).toEqual(expect.arrayContaining([...commands, 'proof/prove', 'proof/report/check-text']));
});

test('bundling twice changes nothing', async () => {
  const read = () => ['bundle', 'proof/prove'].map((name) => readFileSync(join(home, `lib/src/${name}.js`), 'utf8'));
  const once = read();
  await bundleLateModules(SRC, join(home, 'lib/src'));
  expect(read()).toEqual(once);
});

test.each([
  ['a series that only the catalogue knows', ['check', fixturePath('rule-names-unknown-series', 'bad')]],
  ['the version', ['check', fixturePath('no-targets', 'bad'), '--format', 'sarif']],
  ['the generated configuration', ['config', fixturePath('no-targets', 'good')]],
  ['the report', ['report', fixturePath('no-targets', 'bad'), '-o', '-']],
  ['an explanation', ['explain', 'SC313']],
  ['a mistake of the user', ['explain', 'SC999']],
])('the bundle prints %s as the sources do', async (_, args) => {
  expect(scrapecheck(...args)).toEqual(await runCommand(args));
});

test('the bundle proves every fixture as the sources do', async () => {
  const commandLines = fixtureNames.flatMap((name) => [
    ['check', fixturePath(name, 'bad')],
    ['check', fixturePath(name, 'good'), '--complete', '--format', 'json'],
    ['targets', fixturePath(name, 'bad'), '--format', 'json'],
    ['diff', fixturePath(name, 'bad'), fixturePath(name, 'good')],
  ]);
  const script = `
    const { run } = require('./lib/src/cli/program');
    const ran = async (args) => {
      let [out, err] = ['', ''];
      const terminal = { out: (text) => { out += text; }, err: (text) => { err += text; }, env: {} };
      return { status: await run(args, terminal), out, err };
    };
    (async () => {
      const all = [];
      for (const args of ${JSON.stringify(commandLines)}) all.push(await ran(args));
      console.log(JSON.stringify(all));
    })();`;

  const expected = [];
  for (const args of commandLines) expected.push(await runCommand(args));
  expect(JSON.parse(node('--eval', script).out)).toEqual(expected);
});

test('a proof of the library is printed by modules that know it', () => {
  const script = `
    const { App, Chart } = require('cdk8s');
    const { Prometheus, Proof } = require('./lib/src');
    const app = new App();
    Prometheus.fromKubePrometheusStack(new Chart(app, 'chart'), 'k8s', { release: 'kps', namespace: 'monitoring' });
    console.log(String(Proof.of(app)), Proof.of(app).config());`;

  expect(node('--eval', script)).toMatchObject({ err: '', out: expect.stringContaining('scrape_configs: []') });
});
