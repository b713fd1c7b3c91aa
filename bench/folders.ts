import { join } from 'node:path';

export const ROOT = join(__dirname, '..');

/** Everything that can be made again. */
export const CACHE = join(ROOT, '.cache/bench');
