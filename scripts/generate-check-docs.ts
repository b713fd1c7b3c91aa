/** Writes docs/checks: one page per check, and their index. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkPages } from './check-pages';

const folder = join(__dirname, '../docs/checks');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const [name, text] of checkPages()) writeFileSync(join(folder, name), text);
