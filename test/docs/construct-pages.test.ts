import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { publicApi } from '../../scripts/construct-docs/api';
import { constructPages } from '../../scripts/construct-docs/pages';

const folder = join(__dirname, '../../docs/constructs');

test('the pages of the constructs are what the source says; `npm run docs:constructs` writes them', () => {
  const pages = constructPages();

  expect(readdirSync(folder).sort()).toEqual([...pages.keys()].sort());
  for (const [name, text] of pages) expect(readFileSync(join(folder, name), 'utf8')).toBe(text);
});

test('whatever can be imported, and each of its members, says what it is', () => {
  const mute = [...publicApi().values()].flatMap(({ name, text, members }) => [
    ...(text === '' ? [name] : []),
    ...members.filter((member) => member.text === '').map((member) => `${name}.${member.name}`),
  ]);

  expect(mute).toEqual([]);
});
