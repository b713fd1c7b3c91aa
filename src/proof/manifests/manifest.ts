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
