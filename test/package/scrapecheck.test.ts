import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packScrapecheck } from '../../scripts/scrapecheck-package/pack';

const ROOT = join(__dirname, '../..');
let home: string;
let installed: string;

jest.setTimeout(60_000);

/** An empty folder in which somebody without network installs the tarball. */
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'scrapecheck-'));
  const tarball = await packScrapecheck(join(home, 'packed'));
  const empty = join(home, 'empty');
  mkdirSync(empty);
  writeFileSync(join(empty, 'package.json'), '{ "private": true }');
  expect(call('npm', ['install', '--offline', '--no-audit', '--no-fund', tarball], { cwd: empty })).toMatchObject({
    status: 0,
  });
  installed = join(empty, 'node_modules');
});

afterAll(() => rmSync(home, { recursive: true }));

function call(command: string, args: readonly string[], options: { cwd?: string; input?: string } = {}) {
  return spawnSync(command, args, { encoding: 'utf8', ...options });
}

const scrapecheck = (args: readonly string[], input?: string) =>
  call(join(installed, '.bin/scrapecheck'), args, { input });

test('the package is one program without dependencies', () => {
  expect(readdirSync(installed).filter((entry) => !entry.startsWith('.'))).toEqual(['scrapecheck']);
  expect(readdirSync(join(installed, 'scrapecheck')).sort()).toEqual([
    'LICENSE',
    'LICENSES.txt',
    'README.md',
    'package.json',
    'scrapecheck.js',
  ]);
});

test('the licenses of all that is bundled are with it', () => {
  const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const licenses = readFileSync(join(installed, 'scrapecheck/LICENSES.txt'), 'utf8');

  for (const name of Object.keys(dependencies))
    expect(licenses).toMatch(new RegExp(`^${name} [\\d.]+ \\(\\S+\\)$`, 'm'));
});

test('a copy of the program knows its version, whatever package it lies in', () => {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const elsewhere = join(home, 'elsewhere');
  mkdirSync(elsewhere);
  writeFileSync(join(elsewhere, 'package.json'), '{ "version": "99.0.0" }');
  cpSync(join(installed, 'scrapecheck/scrapecheck.js'), join(elsewhere, 'scrapecheck.js'));

  expect(call(process.execPath, [join(elsewhere, 'scrapecheck.js'), '--version']).stdout).toBe(`${version}\n`);
});

test('it checks what comes through a pipe', () => {
  const manifests = readFileSync(join(ROOT, 'examples/first/broken.yaml'), 'utf8');
  const { status, stdout } = scrapecheck(
    ['check', '-', '--prometheus', 'kube-prometheus-stack:kps@monitoring'],
    manifests,
  );

  expect(status).toBe(1);
  expect(stdout).toContain('fix set metadata.labels.release to "kps"');
});

test.each(['targets', 'config', 'report', 'graph', 'rules', 'explain'])('it has the command %s', (command) => {
  expect(scrapecheck([command, '--help']).stdout).toMatch(`Usage: scrapecheck ${command}`);
});
