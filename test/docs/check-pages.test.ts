import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkPages } from '../../scripts/check-pages';

const folder = join(__dirname, '../../docs/checks');

test('docs/checks is what the checks say today; npm run docs:checks writes it', () => {
  const pages = checkPages();
  expect(readdirSync(folder).sort()).toEqual([...pages.keys()].sort());
  const outdated = [...pages].filter(([name, text]) => readFileSync(join(folder, name), 'utf8') !== text);
  expect(outdated.map(([name]) => name)).toEqual([]);
});
