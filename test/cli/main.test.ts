import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const main = (...args: string[]) =>
  spawnSync(process.execPath, ['-r', 'tsx/cjs', join(root, 'src/cli/main.ts'), ...args], {
    cwd: root,
    encoding: 'utf8',
  });

test('the program prints the version of the package', () => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  expect(main('--version').stdout).toBe(`${version}\n`);
});

test('the status of a command is the status of the process', () => {
  const { status, stderr } = main('check', 'nowhere');
  expect([status, stderr]).toEqual([2, 'scrapecheck: cannot read nowhere: there is no such file or folder\n']);
});

test('tuning V8 prints nothing, on whatever Node this runs', () => {
  const { status, stderr } = main('check', 'test/proof/checks/no-targets/good.yaml');
  expect([status, stderr]).toEqual([0, '']);
});

test('the version is printed before anything else is loaded', () => {
  const imports = readFileSync(join(root, 'src/cli/main.ts'), 'utf8').match(/^import .* from '.*';$/gm);
  expect(imports).toEqual([
    "import { raiseInterruptBudget } from './interrupt-budget';",
    "import { processTerminal } from './terminal';",
    "import { version } from './version';",
  ]);
});
