import { join } from 'node:path';
import type { Progress } from '../report/progress';
import { install, missingPackages } from './debian';
import { envoyFolder, fetchEnvoy, hasEnvoy } from './envoy';
import { buildGo, goFolder, isBuilt } from './go-build';
import { obstacles } from './machine';
import { goRecipes } from './recipes';

/** Where each program, and each file that comes with one, lies on this machine. */
export interface Parts {
  readonly [name: string]: string;
}

export class CannotRun extends Error {}

/** Builds or installs what is missing. With everything in the cache this takes a second. */
export async function prepare(progress: Progress): Promise<Parts> {
  const reasons = await obstacles();
  if (reasons.length > 0) throw new CannotRun(reasons.map((reason) => `- ${reason}`).join('\n'));

  const packages = await missingPackages();
  if (packages.length > 0) {
    progress.step(`installing ${packages.join(', ')}`);
    await install(packages);
  }
  if (!hasEnvoy()) {
    progress.step('fetching envoy');
    await fetchEnvoy();
  }
  for (const recipe of goRecipes) {
    if (!isBuilt(recipe)) await buildGo(recipe, (what) => progress.step(what));
  }
  return partsOf();
}

export function partsOf(): Parts {
  const parts: Record<string, string> = { envoy: join(envoyFolder, 'envoy') };
  for (const recipe of goRecipes) {
    const names = [...Object.keys(recipe.programs), ...(recipe.files ?? []).map(({ path }) => path)];
    for (const name of names) parts[name] = join(goFolder(recipe), name);
  }
  return parts;
}
