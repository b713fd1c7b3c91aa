import type { Manifest } from '../manifests/manifest';
import { listOf, objectOf, objectsOf } from './fields';

/** The `--name=value` arguments of a workload's containers that begin with a prefix; the last one of a name counts. */
export function containerFlags(workloads: readonly Manifest[], prefix: string): ReadonlyMap<string, string> {
  const flags = new Map<string, string>();
  for (const { body } of workloads) {
    const pod = objectOf(objectOf(objectOf(body.spec).template).spec);
    for (const { args } of objectsOf(pod.containers)) {
      for (const argument of listOf(args)) {
        if (typeof argument !== 'string') continue;
        const [, name, value] = /^-*([^=]+)=(.*)$/s.exec(argument) ?? [];
        if (name?.startsWith(prefix)) flags.set(name, value);
      }
    }
  }
  return flags;
}
