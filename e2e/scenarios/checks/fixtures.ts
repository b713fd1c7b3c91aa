import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadAll } from 'js-yaml';
import type { KubernetesObject } from '../../cluster/kubernetes';

const FOLDER = join(__dirname, '../../../test/proof/checks');

export type Which = 'bad' | 'good';

/** Every check has a folder with a mistake, and the same manifests with the edit that the check advises. */
export const fixtureNames: readonly string[] = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

export function fixtureFile(name: string, which: Which): string {
  return join(FOLDER, name, `${which}.yaml`);
}

export function fixtureText(name: string, which: Which): string {
  return readFileSync(fixtureFile(name, which), 'utf8');
}

export function fixtureObjects(name: string, which: Which): KubernetesObject[] {
  return (loadAll(fixtureText(name, which)) as (KubernetesObject | null)[]).filter((object) => object !== null);
}
