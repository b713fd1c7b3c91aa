import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest } from '../../../src/proof/manifests/manifest';
import { readManifests } from '../../../src/proof/manifests/read';

/** The names of all checks that have a fixture. */
export const fixtureNames: readonly string[] = readdirSync(__dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

/** The objects of `bad.yaml` or `good.yaml` of a check. */
export function fixture(name: string, which: 'bad' | 'good'): readonly Manifest[] {
  const { objects, problems } = readManifests(
    readFileSync(join(__dirname, name, `${which}.yaml`), 'utf8'),
    `${which}.yaml`,
  );
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return objects;
}

/** What the real operator and the real Prometheus made of all fixtures. */
export const frozenTruth: string = join(__dirname, 'truth.golden.json');
