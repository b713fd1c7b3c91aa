import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../processes/run';
import { filled, folderOf, sourcesIn } from './cache';
import type { GoRecipe } from './recipes';

/** Where the programs of a recipe are, once built. */
export function goFolder({ folder, name, ...recipe }: GoRecipe): string {
  return folderOf(name, [...sourcesIn(folder), JSON.stringify(recipe), readFileSync(__filename, 'utf8')]);
}

export function isBuilt(recipe: GoRecipe): boolean {
  return existsSync(goFolder(recipe));
}

/** Builds the programs of a recipe, one after the other. `-mod=readonly` (Go's default) holds to go.mod and go.sum. */
export async function buildGo(recipe: GoRecipe, say: (what: string) => void): Promise<void> {
  const { folder, programs, tags = [], variables = {}, files = [] } = recipe;
  const set = Object.entries(variables).map(([variable, value]) => `-X ${variable}=${value}`);
  const flags = [
    '-trimpath',
    '-ldflags',
    ['-s', '-w', ...set].join(' '),
    ...(tags.length ? ['-tags', tags.join()] : []),
  ];
  await filled(goFolder(recipe), async (temporary) => {
    for (const [program, source] of Object.entries(programs)) {
      say(`building ${program}`);
      await run('go', ['build', ...flags, '-o', join(temporary, program), source], { cwd: folder });
    }
    for (const { module, path } of files) {
      const root = await run('go', ['list', '-m', '-f', '{{.Dir}}', module], { cwd: folder });
      copyFileSync(join(root.trim(), path), join(temporary, path));
    }
  });
}
