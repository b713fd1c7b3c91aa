/**
 * Makes the command and the proof in a synthesis load one file instead of some hundred. Runs after the compiler, as often
 * as one likes; without it everything works as compiled.
 */
import { join } from 'node:path';
import { bundleLateModules } from './late-modules/bundle';

const ROOT = join(__dirname, '..');

void bundleLateModules(join(ROOT, 'src'), join(ROOT, 'lib/src'));
