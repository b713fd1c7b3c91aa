import type { Fault } from '../faults';
import type { JsonObject } from '../manifest';

/** What kube-apiserver does with a kind of its own. Bodies fit the Go type of the kind. */
export interface BuiltInKind {
  readonly scope: 'Namespaced' | 'Cluster';
  readonly nameFaults: (name: string) => readonly string[];
  /** The defaults that anything after admission reads. */
  readonly defaulted?: (body: JsonObject) => JsonObject;
  /** Adds what validation has against a defaulted body, metadata aside; what is not modelled is accepted. */
  readonly check?: (body: JsonObject, faults: Fault[]) => void;
}
