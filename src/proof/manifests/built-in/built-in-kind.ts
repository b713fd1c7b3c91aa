import type { Fault } from '../faults';
import type { JsonObject } from '../manifest';

/** What kube-apiserver does with a kind of its own. Both functions get a body that fits the Go type of the kind. */
export interface BuiltInKind {
  readonly scope: 'Namespaced' | 'Cluster';
  readonly nameFaults: (name: string) => readonly string[];
  /** The defaults that anything after admission reads. */
  readonly defaulted?: (body: JsonObject) => JsonObject;
  /** What validation has against a defaulted body, metadata aside; what is not modelled is accepted. */
  readonly faults?: (body: JsonObject) => readonly Fault[];
}
