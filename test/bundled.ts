import { join } from 'node:path';
import { buildSync } from 'esbuild';

/** A module of a package that jest cannot load, because it is an ECMAScript module or imports JSON. */
export function bundled<T>(module: string): T {
  const { outputFiles } = buildSync({
    stdin: { contents: `export * from '${module}'`, resolveDir: join(__dirname, '..') },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    write: false,
  });
  const exported = { exports: {} as T };
  new Function('module', 'exports', 'require', outputFiles[0].text)(exported, exported.exports, require);
  return exported.exports;
}
