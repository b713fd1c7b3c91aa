import type { Manifest } from '../manifests/manifest';
import type { ObjectIndex } from './cluster';
import { objectOf, textOf } from './fields';

/** Whether an autoscaler decides how many pods a workload has: HorizontalPodAutoscaler, or KEDA's ScaledObject. */
export function scaledWorkloads(index: ObjectIndex): (workload: Manifest) => boolean {
  const scaled = new Set<string>();
  for (const autoscaler of [...index.ofKind('HorizontalPodAutoscaler'), ...index.ofKind('ScaledObject')]) {
    const { kind, name } = objectOf(objectOf(autoscaler.body.spec).scaleTargetRef);
    scaled.add(keyOf(textOf(kind) || 'Deployment', autoscaler.namespace, textOf(name))); // KEDA's default
  }
  return ({ kind, namespace, name }) => scaled.has(keyOf(kind, namespace, name));
}

function keyOf(kind: string, namespace: string, name: string): string {
  return `${kind}/${namespace}/${name}`;
}
