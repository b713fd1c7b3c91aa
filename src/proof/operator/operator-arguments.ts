import type { ObjectIndex } from '../cluster/cluster';
import { listOf, objectOf, objectsOf } from '../cluster/fields';
import type { Manifest } from '../manifests/manifest';

/** A Deployment that runs the operator, and the values of its flags; a flag may be given several times. */
export interface OperatorProcess {
  readonly deployment: Manifest;
  readonly flags: ReadonlyMap<string, readonly string[]>;
}

const known = new WeakMap<ObjectIndex, readonly OperatorProcess[]>();

/** The operators among the manifests: an image called prometheus-operator, or the flag that only it has. */
export function operatorProcesses(index: ObjectIndex): readonly OperatorProcess[] {
  const processes = known.get(index) ?? processesIn(index);
  known.set(index, processes);
  return processes;
}

function processesIn(index: ObjectIndex): readonly OperatorProcess[] {
  const processes: OperatorProcess[] = [];
  for (const deployment of index.ofKind('Deployment')) {
    const pod = objectOf(objectOf(objectOf(deployment.body.spec).template).spec);
    for (const { image, command, args } of objectsOf(pod.containers)) {
      const isNamed = operatorImage.test(String(image));
      if (!isNamed && command === undefined && args === undefined) continue;
      const flags = flagsOf([...listOf(command), ...listOf(args)].map(String));
      if (isNamed || flags.has('prometheus-config-reloader')) processes.push({ deployment, flags });
    }
  }
  return processes;
}

const operatorImage = /(^|\/)prometheus-operator([:@]|$)/;

/** Go flag/flag.go, parseOne: one or two hyphens, the value behind an equals sign or in the next argument. */
function flagsOf(args: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const flags = new Map<string, string[]>();
  for (const [i, argument] of args.entries()) {
    const [, name, value = args[i + 1] ?? ''] = /^--?([^-=][^=]*)(?:=(.*))?$/s.exec(argument) ?? [];
    if (name !== undefined) flags.set(name, [...(flags.get(name) ?? []), value]);
  }
  return flags;
}
