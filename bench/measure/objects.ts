import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { loadAll } from 'js-yaml';

/** A fingerprint of the files of a folder, byte for byte. */
export function filesDigest(folder: string): string {
  const hash = createHash('sha256');
  for (const path of filesBelow(folder)) hash.update(path.slice(folder.length)).update(readFileSync(path));
  return hash.digest('hex');
}

/** A fingerprint of the objects in YAML, whatever their order and style. */
export function objectsDigest(yaml: string): string {
  const objects = loadAll(yaml)
    .filter((object) => object !== null && object !== undefined)
    .map((object) => JSON.stringify(sorted(object)));
  return createHash('sha256').update(objects.sort().join('\n')).digest('hex');
}

export const yamlBelow = (folder: string): string =>
  filesBelow(folder)
    .map((path) => readFileSync(path, 'utf8'))
    .join('---\n');

/** How many objects of each kind there are. */
export function kindsIn(yaml: string): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const [, kind] of yaml.matchAll(/^kind: (\w+)$/gm)) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .sort();

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
