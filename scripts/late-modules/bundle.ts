import { writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { countingLoops } from './counting-loops';
import { lateModules } from './find';

/**
 * Puts the late modules and what they import into one file, `bundle.js`, and makes the compiled modules hand over what is
 * in there. A module of the bundle still runs when it is first asked for.
 *
 * Modules of the proof that constructs import at once exist twice then: they hold functions, constants and what is remembered
 * to answer sooner, no other state.
 */
export async function bundleLateModules(src: string, lib: string): Promise<void> {
  const modules = lateModules(src);
  const getters = modules.map((module) => `get "${module}"() { return require('./${module}'); }`);
  await build({
    stdin: { contents: `module.exports = { ${getters.join(', ')} };`, resolveDir: src },
    absWorkingDir: src,
    outfile: join(lib, 'bundle.js'),
    bundle: true,
    platform: 'node',
    target: 'node20',
    plugins: [leavingOutside(src), countingLoops(dirname(src))],
    minifyWhitespace: true, // but not names: who reports a bug sends a stack
    minifySyntax: true,
    legalComments: 'none', // the packages are bundled dependencies, which come with their licenses
  });
  for (const module of modules) {
    const bundle = slashed(relative(join(lib, module, '..'), join(lib, 'bundle')));
    writeFileSync(join(lib, `${module}.js`), `"use strict";\nmodule.exports = require("${bundle}")["${module}"];\n`);
  }
}

/**
 * What the bundle asks the compiled modules for: the entries of the catalogue, a megabyte of which a proof needs a few
 * kilobytes, and the class by which the program knows the mistakes of its user.
 */
const outside = /^(?:catalogue\/[^/]+\/|cli\/usage-error$)/;

const leavingOutside = (src: string): Plugin => ({
  name: 'leaving-outside',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^\./ }, ({ path, resolveDir }) => {
      const module = slashed(relative(src, resolve(resolveDir, path)));
      return outside.test(module) ? { path: `./${module}`, external: true } : undefined;
    }),
});

const slashed = (path: string) => path.replaceAll('\\', '/');
