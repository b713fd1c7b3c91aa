import { objectOf, objectsOf } from '../../cluster/fields';
import type { Manifest } from '../../manifests/manifest';
import type { Mismatch } from '../selection/mismatch';

/** Where in the groups or rules the label was written that the object itself lacks. */
export function labelBelow({ body }: Manifest, wrong: readonly Mismatch[]): string | undefined {
  const has = (labels: unknown) =>
    wrong.length > 0 &&
    wrong.every(({ key, value }) => value !== undefined && objectOf(labels as never)[key] === value);
  for (const [n, group] of objectsOf(objectOf(body.spec).groups).entries()) {
    if (has(group.labels)) return `spec.groups[${n}].labels`;
    const rule = objectsOf(group.rules).findIndex(({ labels }) => has(labels));
    if (rule >= 0) return `spec.groups[${n}].rules[${rule}].labels`;
  }
  return undefined;
}
