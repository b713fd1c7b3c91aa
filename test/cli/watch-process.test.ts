import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fixturePath } from './run-command';

const MAIN = join(__dirname, '../../src/cli/main.ts');

let folder: string;
let child: ChildProcessWithoutNullStreams;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'scrapecheck-'));
});
afterEach(() => {
  child.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

jest.setTimeout(30_000);

/** Puts a fixture where the manifests are, as an editor does: it writes another file and renames it. */
function save(which: 'bad' | 'good'): void {
  copyFileSync(fixturePath('port-not-on-service', which), join(folder, '.saving'));
  renameSync(join(folder, '.saving'), join(folder, 'all.yaml'));
}

test('a person edits, sees what comes of it, and interrupts', async () => {
  save('good');
  const args = ['-r', 'tsx/cjs', MAIN, 'check', folder, '--complete', '--watch'];
  child = spawn(process.execPath, args, { cwd: join(__dirname, '../..') });
  const printed = { out: '', err: '' };
  child.stdout.on('data', (text) => {
    printed.out += text;
  });
  child.stderr.on('data', (text) => {
    printed.err += text;
  });
  /** What the next round prints, both parts of it. */
  const round = async () => {
    while (!printed.err.includes('waiting')) await once(child.stderr, 'data');
    while (!/all well|1 error/.test(printed.out)) await once(child.stdout, 'data');
    const { out } = printed;
    Object.assign(printed, { out: '', err: '' });
    return out;
  };

  expect(await round()).toMatch(/^all well/);
  save('bad');
  expect(await round()).toMatch(/^error\[SC104\]/);
  save('good');
  expect(await round()).toMatch(/^all well/);

  child.kill('SIGINT');
  const [, signal] = await once(child, 'exit');
  expect([signal, printed]).toEqual(['SIGINT', { out: '', err: '' }]);
});
