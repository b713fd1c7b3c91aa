import type { Admission } from './admission';
import { isObject, type Manifest } from './manifest';
import { scopeOf } from './scope';

/** What the API server makes of objects that are applied together, in the namespace that `kubectl apply -n` gives. */
export function admit(objects: readonly Manifest[], options: { readonly namespace?: string } = {}): Admission {
  const scope = scopeOf(objects);
  const placed = objects.map((object) =>
    scope(object) === 'Cluster' ? object : inNamespace(object, options.namespace ?? 'default'),
  );
  return { objects: placed, refused: [], pruned: [] };
}

function inNamespace(object: Manifest, namespace: string): Manifest {
  if (object.namespace !== '') return object;
  const metadata = isObject(object.body.metadata) ? object.body.metadata : {};
  return { ...object, namespace, body: { ...object.body, metadata: { ...metadata, namespace } } };
}
