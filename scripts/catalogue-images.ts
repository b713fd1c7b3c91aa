import { type Entry, isExported } from '../src/catalogue/system';
import { systems } from '../src/catalogue/systems';

/** The file that tells which systems run in a pod without loading any of them. */
export function imagesFile(): string {
  const names = Object.entries(systems).flatMap(([key, load]) =>
    imagesOf(load()).map((image) => `  ${/^\w+$/.test(image) ? image : `'${image}'`}: '${key}',`),
  );
  return `// Written by scripts/generate-catalogue.ts from the entries; not edited by hand.
import type { systems } from './systems';

/** The systems by the name of their image, without registry and tag. */
export const images: Readonly<Record<string, keyof typeof systems>> = {
${names.sort().join('\n')}
};
`;
}

function imagesOf(system: Entry): readonly string[] {
  if (isExported(system)) return [system.image.replace(/^.*\//, '')];
  return system.images.map((image) => image.replace(/^.*\//, ''));
}
