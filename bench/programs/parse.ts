/** parse.js FOLDER: reads the YAML of a folder with js-yaml and does nothing with it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadAll } from 'js-yaml';
import { timed } from './timed';

const [folder] = process.argv.slice(2);

timed('parse', () => {
  for (const file of readdirSync(folder)) loadAll(readFileSync(join(folder, file), 'utf8'));
});
