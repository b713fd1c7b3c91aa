import type { Admission, AdmittedBody, Pruning, Refusal } from './admission';
import { admitBuiltIn } from './built-in/admit-built-in';
import { admitCustomResource } from './custom-resource/admit-custom-resource';
import { DecodeError } from './decode';
import { joinFaults } from './faults';
import { isObject, type Manifest, manifestOf } from './manifest';
import { builtInType, customResourceSchema } from './schemas';
import { scopeOf } from './scope';
import { mayBeServed } from './served';

export interface AdmitOptions {
  /** What `kubectl apply -n` gives. */
  readonly namespace?: string;
  /** Whether a later admission will ask for the objects of this one. */
  readonly remember?: boolean;
  /** An admission with the same namespace: what it accepted is taken over. */
  readonly earlier?: Admission;
}

/** What the API server makes of objects that are applied together. */
export function admit(objects: readonly Manifest[], options: AdmitOptions = {}): Admission {
  const scope = scopeOf(objects);
  const accepted: Manifest[] = [];
  const refused: Refusal[] = [];
  const pruned: Pruning[] = [];
  const remembered = new Map<Manifest, Manifest>();
  for (const written of objects) {
    const known = options.earlier?.admitted?.get(written);
    if (known && (known.namespace === '') === (scope(written) === 'Cluster')) {
      accepted.push(known);
      if (options.remember) remembered.set(written, known);
      continue;
    }
    const object = scope(written) === 'Cluster' ? outside(written) : inside(written, options.namespace ?? 'default');
    const admitted = admitObject(object);
    if (typeof admitted === 'string') {
      refused.push({ object, message: admitted });
      continue;
    }
    if (admitted.unknown.length > 0) pruned.push({ object, fields: admitted.unknown });
    if (admitted.faults.length > 0) {
      refused.push({ object, message: joinFaults(admitted.faults) });
      continue;
    }
    const stored = admitted.body === object.body ? object : manifestOf(admitted.body, object.source);
    accepted.push(stored);
    if (options.remember && admitted.unknown.length === 0) remembered.set(written, stored);
  }
  return { objects: accepted, refused, pruned, ...(options.remember && { admitted: remembered }) };
}

/** The admitted object, or why it cannot even be decoded. */
function admitObject({ apiVersion, kind, body }: Manifest): AdmittedBody | string {
  const name = `${apiVersion}/${kind}`;
  const schema = customResourceSchema(name);
  const type = schema ? undefined : builtInType(name);
  try {
    if (schema) return admitCustomResource(body, schema);
    if (type) return admitBuiltIn(body, kind, type);
  } catch (error) {
    if (error instanceof DecodeError) return error.message;
    throw error;
  }
  return mayBeServed(apiVersion, kind)
    ? { body, faults: [], unknown: [] }
    : `no matches for kind "${kind}" in version "${apiVersion}"`;
}

/** Namespaced objects that name no namespace get the one of the request. */
function inside(object: Manifest, namespace: string): Manifest {
  const metadata = object.body.metadata ?? {};
  if (!isObject(metadata) || (metadata.namespace ?? '') !== '') return object;
  return { ...object, namespace, body: { ...object.body, metadata: { ...metadata, namespace } } };
}

/** Others lose theirs: apiserver pkg/registry/rest/meta.go, EnsureObjectNamespaceMatchesRequestNamespace. */
function outside(object: Manifest): Manifest {
  if (object.namespace === '' || !isObject(object.body.metadata)) return object;
  const { namespace: _, ...metadata } = object.body.metadata;
  return { ...object, namespace: '', body: { ...object.body, metadata } };
}
