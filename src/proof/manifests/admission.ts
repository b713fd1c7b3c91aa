import type { Fault } from './faults';
import type { JsonObject, Manifest } from './manifest';

/** What the API server makes of objects that are created. */
export interface Admission {
  /** Accepted objects: unknown fields pruned, defaults filled in, a namespace where the kind needs one. */
  readonly objects: readonly Manifest[];
  /** Objects that the API server refuses. */
  readonly refused: readonly Refusal[];
  /** Fields that a CRD does not know and that are gone after admission. */
  readonly pruned: readonly Pruning[];
  /** The accepted objects by what was written, where nothing of that is unknown; only if somebody will ask. */
  readonly admitted?: ReadonlyMap<Manifest, Manifest>;
}

export interface Refusal {
  readonly object: Manifest;
  /** The API server's words, as `kubectl apply` prints them. */
  readonly message: string;
}

export interface Pruning {
  readonly object: Manifest;
  /** Paths such as `spec.endpoints[0].intervall`. */
  readonly fields: readonly string[];
}

/** What the API server makes of one object. */
export interface AdmittedBody {
  readonly body: JsonObject;
  readonly faults: readonly Fault[];
  /** Paths of fields that were dropped because nothing knows them. */
  readonly unknown: readonly string[];
}
