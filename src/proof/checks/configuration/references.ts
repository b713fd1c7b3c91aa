import { isObject, type Json, type Manifest } from '../../manifests/manifest';

/** A place in an object that names a Secret or ConfigMap and a key of it. */
export interface Reference {
  /** `spec.endpoints[0].authorization.credentials`. */
  readonly path: string;
  readonly name: string;
  readonly key: string;
}

/** All places below `spec` that look like a reference to a key. */
export function referencesOf({ body }: Manifest): Reference[] {
  return [...referencesBelow(body.spec, 'spec')];
}

function* referencesBelow(value: Json | undefined, path: string): Generator<Reference> {
  if (Array.isArray(value)) {
    for (const [n, item] of value.entries()) yield* referencesBelow(item, `${path}[${n}]`);
  } else if (isObject(value)) {
    const { name, key } = value;
    if (typeof name === 'string' && typeof key === 'string') yield { path, name, key };
    for (const field in value) yield* referencesBelow(value[field], `${path}.${field}`);
  }
}
