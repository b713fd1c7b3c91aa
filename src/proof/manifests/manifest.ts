/** A JSON value, as the API server stores it. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [key: string]: Json | undefined;
}

/** Where an object was written. */
export interface Source {
  /** The file as the user named it, or `-` for standard input. */
  readonly file?: string;
  /** First line of the object, from 1. */
  readonly line?: number;
  /** Path of the construct that rendered the object. */
  readonly construct?: string;
}

/** One Kubernetes object. */
export interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  /** Empty for kinds that live outside namespaces. */
  readonly namespace: string;
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
  /** The whole object, `apiVersion` to `status`; after admission pruned and defaulted. */
  readonly body: JsonObject;
  readonly source?: Source;
}

/** `ServiceMonitor/shop/cache`; objects outside namespaces have no middle part. */
export function idOf(object: Pick<Manifest, 'kind' | 'namespace' | 'name'>): string {
  return object.namespace ? `${object.kind}/${object.namespace}/${object.name}` : `${object.kind}/${object.name}`;
}

/** Reads identity and labels off an object of whatever shape; what is not a string there is left to admission. */
export function manifestOf(body: JsonObject, source?: Source): Manifest {
  const metadata = isObject(body.metadata) ? body.metadata : {};
  return {
    apiVersion: stringOf(body.apiVersion),
    kind: stringOf(body.kind),
    namespace: stringOf(metadata.namespace),
    name: stringOf(metadata.name),
    labels: textsOf(metadata.labels),
    annotations: textsOf(metadata.annotations),
    body,
    source,
  };
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Sets a field of an object that is being made, whatever its name. */
export function setField(fields: Record<string, Json>, name: string, value: Json): void {
  if (name !== '__proto__') fields[name] = value;
  else Object.defineProperty(fields, name, { value, enumerable: true, configurable: true, writable: true });
}

function stringOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}

/** A map of strings, as labels and annotations are: what else it holds is left out. */
export function textsOf(value: Json | undefined): Readonly<Record<string, string>> {
  if (!isObject(value)) return {};
  for (const name in value)
    if (typeof value[name] !== 'string') return Object.fromEntries(Object.entries(value).filter(isText));
  return value as Readonly<Record<string, string>>;
}

const isText = (entry: [string, Json | undefined]): entry is [string, string] => typeof entry[1] === 'string';
