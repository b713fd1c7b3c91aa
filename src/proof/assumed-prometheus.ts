import type { ObjectIndex } from './cluster/cluster';
import { indexObjects } from './cluster/object-index';
import { type Manifest, manifestOf } from './manifests/manifest';
import type { Operation } from './operator/operation';

const monitorKinds = new Set(['ServiceMonitor', 'PodMonitor', 'Probe', 'ScrapeConfig']);

/**
 * A Prometheus that takes every monitor, standing in for one that is not among the manifests, so that the rest of the
 * chain can be proved all the same. It is no part of the cluster: nothing is created for it.
 */
export const assumedPrometheus: Manifest = manifestOf({
  apiVersion: 'monitoring.coreos.com/v1',
  kind: 'Prometheus',
  metadata: { name: 'assumed', namespace: 'default' },
  spec: Object.fromEntries(
    ['serviceMonitor', 'podMonitor', 'probe', 'scrapeConfig'].flatMap((kind) => [
      [`${kind}Selector`, {}],
      [`${kind}NamespaceSelector`, {}],
    ]),
  ),
});

/**
 * The input with only those monitors that no Prometheus of it takes, and without the operators, whose flags are for others;
 * undefined if there are none.
 */
export function orphanage(index: ObjectIndex, operations: readonly Operation[]): ObjectIndex | undefined {
  const taken = new Set<Manifest>();
  for (const { monitors } of operations) {
    for (const { object, state } of monitors) if (state !== 'ignored') taken.add(object);
  }
  const isTaken = (object: Manifest) =>
    object.kind === 'Deployment' || (monitorKinds.has(object.kind) && taken.has(object));
  const orphans = [...monitorKinds].some((kind) => index.ofKind(kind).some((object) => !taken.has(object)));
  return orphans ? indexObjects(index.all.filter((object) => !isTaken(object))) : undefined;
}
