import type { ApiObject } from 'cdk8s';

/** Whether it is legitimate that nothing of an application runs; as the app stands when asked. */
export type ScaleToZero = () => boolean;

const canaries = new WeakSet<ApiObject>();

/** Remembers that Flagger scales a workload to zero whenever no rollout is under way. */
export function rememberCanary(workload: ApiObject): void {
  canaries.add(workload);
}

/** What the caller says, else whether Flagger rolls the workload out. */
export function scaledToZero(said: boolean | undefined, workload?: () => ApiObject | undefined): ScaleToZero {
  return () => {
    if (said !== undefined) return said;
    const object = workload?.();
    return object !== undefined && canaries.has(object);
  };
}
