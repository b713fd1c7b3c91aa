import { existsSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { CACHE, ROOT } from './folders';

const PROGRAMS = join(__dirname, 'programs');

/** Compiles the programs that are measured; they use the compiled package, as a stranger's program would. */
export function buildPrograms(): (name: string) => string {
  if (!existsSync(join(ROOT, 'lib/src/index.js'))) throw new Error('lib/ is not there; run `npm run compile` first');
  const folder = join(CACHE, 'programs');
  const modules = join(folder, 'node_modules');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(modules, { recursive: true });
  symlinkSync(ROOT, join(modules, 'cdk8s-prometheus-operator'));
  buildSync({
    entryPoints: readdirSync(PROGRAMS).map((file) => join(PROGRAMS, file)),
    bundle: true,
    platform: 'node',
    packages: 'external',
    outdir: folder,
    logLevel: 'error',
  });
  return (name) => join(folder, `${name}.js`);
}
