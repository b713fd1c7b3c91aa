import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Put here by who bundles the program into one file, which may be copied anywhere. */
declare const BUNDLED_VERSION: string | undefined;

/** The version of the package that this file belongs to. */
export function version(): string {
  return typeof BUNDLED_VERSION === 'string' ? BUNDLED_VERSION : versionAbove(__dirname);
}

/** The version in the nearest package.json at or above a folder. */
export function versionAbove(folder: string): string {
  const file = join(folder, 'package.json');
  if (existsSync(file)) return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
  const parent = dirname(folder);
  return parent === folder ? 'unknown' : versionAbove(parent);
}
