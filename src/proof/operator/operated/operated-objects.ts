import type { ObjectIndex } from '../../cluster/cluster';
import { idOf, type Manifest } from '../../manifests/manifest';
import type { Operation } from '../operation';
import { alertmanagerObjects } from './alertmanager-objects';
import { kubeletObjects } from './kubelet-objects';
import { prometheusObjects } from './prometheus-objects';
import { thanosRulerObjects } from './thanos-ruler-objects';

/**
 * What the operator itself creates and Prometheus can discover. An object that cannot be reconciled or is paused gets
 * nothing. Of governing Services that several objects share there is one, and one made by hand stays.
 */
export function operatedObjects(operations: readonly Operation[], index: ObjectIndex): Manifest[] {
  const created = [
    ...operations.filter(({ configError, paused }) => configError === undefined && !paused).flatMap(prometheusObjects),
    ...index.ofKind('Alertmanager').flatMap(alertmanagerObjects),
    ...index.ofKind('ThanosRuler').flatMap(thanosRulerObjects),
    ...kubeletObjects(index.ofKind('Deployment')),
  ];
  const byId = new Map<string, Manifest>();
  for (const object of created) {
    const { kind, namespace, name } = object;
    if (!byId.has(idOf(object)) && !index.get(kind, namespace, name)) byId.set(idOf(object), object);
  }
  return [...byId.values()];
}
