/** Writes docs/constructs: what src/index.ts exports, and its comments. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { constructPages } from './construct-docs/pages';

const folder = join(__dirname, '../docs/constructs');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const [name, text] of constructPages()) writeFileSync(join(folder, name), text);
