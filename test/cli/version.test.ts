import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, parse } from 'node:path';
import { versionAbove } from '../../src/cli/version';

test('the version is that of the nearest package.json', () => {
  const home = mkdtempSync(join(tmpdir(), 'version-'));
  const inner = join(home, 'lib/src/cli');
  mkdirSync(inner, { recursive: true });
  writeFileSync(join(home, 'package.json'), '{ "version": "1.2.3" }');

  expect(versionAbove(inner)).toBe('1.2.3');
  rmSync(home, { recursive: true });
});

const root = parse(__dirname).root;
const testWithoutPackage = existsSync(join(root, 'package.json')) ? test.skip : test;
testWithoutPackage('where no folder above has a package.json, the version is unknown, and the search ends', () => {
  expect(versionAbove(join(root, 'not-there/bin'))).toBe('unknown');
});
