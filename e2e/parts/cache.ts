import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const CACHE = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'cdk8s-prometheus-operator', 'parts');

/** The folder of a part: it exists as soon as the part is complete. Any change of what it is built from names another. */
export function folderOf(part: string, builtFrom: readonly string[]): string {
  const hash = createHash('sha256');
  for (const text of builtFrom) hash.update(`${Buffer.byteLength(text)}\n${text}`);
  return join(CACHE, `${part}-${hash.digest('hex').slice(0, 16)}`);
}

/** The texts of the files of a folder that decide about a build. */
export function sourcesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => /^go\.(mod|sum)$|\.(go|s|txt)$/.test(name))
    .sort()
    .map((name) => `${name}\n${readFileSync(join(folder, name), 'utf8')}`);
}

/** Fills the folder of a part through a temporary one, so that two builds at once, or half a build, do no harm. */
export async function filled(folder: string, fill: (temporary: string) => Promise<void>): Promise<void> {
  const temporary = `${folder}.${process.pid}`;
  mkdirSync(temporary, { recursive: true });
  try {
    await fill(temporary);
    if (!existsSync(folder)) renameSync(temporary, folder);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}
