import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The licenses of the packages that bundled files come from, which they ask to be copied with them. */
export function licensesOf(files: readonly string[], root: string): string {
  const folders = new Set(files.flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []));
  return [...folders]
    .sort()
    .map((folder) => licenseIn(join(root, folder)))
    .join(`\n${'-'.repeat(80)}\n\n`);
}

function licenseIn(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  if (!file) throw new Error(`${name} comes without its license`);
  return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
}
