import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { factories } from '../../scripts/catalogue-factories';
import { imagesFile } from '../../scripts/catalogue-images';
import { cataloguePages, readmeWithSystems } from '../../scripts/catalogue-pages';

const root = join(__dirname, '../..');

function outdated(folder: string, files: ReadonlyMap<string, string>): string[] {
  return [...files].filter(([name, text]) => read(join(root, folder, name)) !== text).map(([name]) => name);
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

test('what is generated from the catalogue is what it says today; scripts/generate-catalogue.ts writes it', () => {
  expect(outdated('src/constructs/generated', factories())).toEqual([]);
  expect(outdated('src/catalogue', new Map([['images.ts', imagesFile()]]))).toEqual([]);
  expect(outdated('docs', cataloguePages())).toEqual([]);
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  expect(readme).toBe(readmeWithSystems(readme));
});

test('no page of the catalogue is left of something that is gone', () => {
  const pages = [...cataloguePages().keys()].sort();
  const there = ['systems', 'runbooks'].flatMap((folder) =>
    readdirSync(join(root, 'docs', folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.md'))
      .map((file) => `${folder}/${file}`),
  );
  expect(there.sort()).toEqual(pages);
});
