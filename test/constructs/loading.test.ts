import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(__dirname, '../..');

/** The modules of the catalogue that are loaded after a piece of code has run. */
function loadedBy(code: string): string[] {
  const list = "Object.keys(require.cache).filter((file) => file.includes('/src/catalogue/')).join('\\n')";
  const tsx = join(root, 'node_modules/tsx/dist/cli.mjs');
  const out = execFileSync(process.execPath, [tsx, '--eval', `${code}; console.log(${list})`], {
    cwd: root,
    encoding: 'utf8',
  });
  return out
    .trim()
    .split('\n')
    .map((file) => file.replace(/^.*\/src\/catalogue\//, ''));
}

test('loading the package loads no entry of the catalogue, and a factory only its own', () => {
  expect(loadedBy("require('./src')")).toEqual(['systems.ts']);
  const entries = loadedBy("require('./src').Exporter.redis()").filter((file) => file.includes('/'));
  expect(entries.filter((file) => !file.startsWith('redis/'))).toEqual([]);
});
