import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** The modules of the proof and of the command that are loaded when somebody asks for them: `proof/prove`. */
export function lateModules(src: string): string[] {
  const files = ['cli', 'constructs'].flatMap((folder) =>
    readdirSync(join(src, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(src, folder, file)),
  );
  const modules = files
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/\brequire\('(\.[^']+)'\) as typeof import/g)].map(([, path]) =>
        relative(src, join(dirname(file), path)).replaceAll('\\', '/'),
      ),
    );
  return [...new Set(modules)].filter((module) => /^(?:proof|cli\/commands)\//.test(module)).sort();
}
