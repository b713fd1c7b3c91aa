import type { Manifest } from '../../manifests/manifest';
import type { Schema } from '../../manifests/schema';
import { customResourceSchema } from '../../manifests/schemas';

/** The fields that an object of this kind may have at a place such as `spec.endpoints[0]`. */
export function fieldsAt({ apiVersion, kind }: Manifest, place: string): readonly string[] {
  let schema = customResourceSchema(`${apiVersion}/${kind}`);
  for (const step of stepsOf(place)) schema = /^\d+$/.test(step) ? schema?.items : schema?.properties?.[step];
  return Object.keys(schema?.properties ?? {});
}

/** The place nearest to the root where an object of this kind has a field of that name: `spec.endpoints[]`. */
export function homeOf(field: string, { apiVersion, kind }: Manifest): string | undefined {
  const root = customResourceSchema(`${apiVersion}/${kind}`)?.properties?.spec;
  let level: (readonly [place: string, schema: Schema])[] = root ? [['spec', root]] : [];
  for (let depth = 0; level.length > 0 && depth < deepest; depth++) {
    const home = level.find(([, { properties }]) => properties?.[field]);
    if (home) return home[0];
    level = level.flatMap(([place, schema]) => below(place, schema));
  }
  return undefined;
}

/** Fields with the same name at the bottom of a Prometheus object are nobody's slip. */
const deepest = 3;

function below(place: string, { properties, items }: Schema): (readonly [string, Schema])[] {
  if (items) return [[`${place}[]`, items]];
  return Object.entries(properties ?? {}).flatMap(([name, schema]) =>
    schema ? [[`${place}.${name}`, schema] as const] : [],
  );
}

function stepsOf(place: string): string[] {
  return place.split(/[.[\]]+/).filter((step) => step !== '');
}
