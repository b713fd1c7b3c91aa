/** Writes what follows from src/catalogue: the typed factories, the images by which systems are recognized, and the pages. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { factories } from './catalogue-factories';
import { imagesFile } from './catalogue-images';
import { constructPages } from './construct-docs/pages';

const root = join(__dirname, '..');

function write(folder: string, files: ReadonlyMap<string, string>): void {
  for (const [name, text] of files) {
    const file = join(root, folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

write('src/constructs/generated', factories());
write('src/catalogue', new Map([['images.ts', imagesFile()]]));

// Only now: the pages are made with the factories.
const { cataloguePages, readmeWithSystems } = require('./catalogue-pages') as typeof import('./catalogue-pages');
for (const folder of ['docs/systems', 'docs/runbooks']) rmSync(join(root, folder), { recursive: true, force: true });
write('docs', cataloguePages());
write('docs/constructs', constructPages());
write('.', new Map([['README.md', readmeWithSystems(readFileSync(join(root, 'README.md'), 'utf8'))]]));
