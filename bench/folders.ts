import { existsSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(__dirname, '..');

/** Everything that can be made again. */
export const CACHE = join(ROOT, '.cache/bench');

/** In memory where there is such a folder: how long a disk takes to make thousands of files changes from minute to minute. */
export const OUTPUT = existsSync('/dev/shm') ? '/dev/shm/cdk8s-prometheus-operator-bench' : join(CACHE, 'out');
