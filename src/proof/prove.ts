import { checks } from './checks/registry';
import { type Outcome, runChecks } from './checks/run';
import { type Evidence, type GatherOptions, gather } from './evidence';
import type { Manifest } from './manifests/manifest';

/** What was found out about a set of manifests, and what is wrong with it. */
export interface Proof extends Outcome {
  readonly evidence: Evidence;
}

/** Runs all stages and then all checks. */
export function prove(objects: readonly Manifest[], options: GatherOptions = {}): Proof {
  const evidence = gather(objects, options);
  return { evidence, ...runChecks(checks, evidence) };
}
