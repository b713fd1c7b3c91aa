import type { JsonObject, Manifest } from '../../manifests/manifest';
import { Memo } from '../../memory/memo';
import { numberOf, objectOf, textsOf } from '../fields';
import type { Labels } from '../kubelet';

/** A pod template, as `spec.template` of a workload holds it. */
export interface PodTemplate {
  readonly labels: Labels;
  readonly annotations: Labels;
  readonly spec: JsonObject;
}

export function podTemplateOf(workload: Manifest): PodTemplate {
  const template = objectOf(objectOf(workload.body.spec).template);
  const metadata = objectOf(template.metadata);
  return {
    labels: textsOf(metadata.labels),
    annotations: textsOf(metadata.annotations),
    spec: objectOf(template.spec),
  };
}

/** How many pods of one workload are looked at one by one; more would change no answer but the number. */
const limit = 1_000;

export interface Replicas {
  /** Numbers of the pods to make, from 0. */
  readonly numbers: readonly number[];
  readonly countUnknown: boolean;
}

export function replicasOf(workload: Manifest, scaled: boolean): Replicas {
  return replicasFor(numberOf(objectOf(workload.body.spec).replicas, 1), scaled);
}

/** A scaled workload has at least one pod here: what it may scale to zero, it can also scale up. */
export function replicasFor(wanted: number, scaled: boolean): Replicas {
  const count = Math.min(Math.max(Math.trunc(wanted), scaled ? 1 : 0), limit);
  return { numbers: counted.of(count, numbersBelow), countUnknown: scaled || wanted > limit };
}

const counted = new Memo<number, readonly number[]>(100);

function numbersBelow(count: number): readonly number[] {
  return Array.from({ length: count }, (_, n) => n);
}
