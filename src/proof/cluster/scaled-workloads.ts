import type { Manifest } from '../manifests/manifest';
import type { ObjectIndex } from './cluster';
import { objectOf, textOf } from './fields';
import { canaryReleases } from './flagger/canaries';
import { primaryName } from './flagger/primary-workload';

/**
 * Whether something else than its manifest decides how many pods a workload has: a HorizontalPodAutoscaler, KEDA's
 * ScaledObject, or Flagger, whose target has pods only while a release is being analysed.
 */
export function scaledWorkloads(index: ObjectIndex): (workload: Manifest) => boolean {
  const scaled = new Set<string>();
  for (const autoscaler of [...index.ofKind('HorizontalPodAutoscaler'), ...index.ofKind('ScaledObject')]) {
    const { kind, name } = objectOf(objectOf(autoscaler.body.spec).scaleTargetRef);
    scaled.add(keyOf(textOf(kind) || 'Deployment', autoscaler.namespace, textOf(name))); // KEDA's default
  }
  for (const { canary, target } of canaryReleases(index)) {
    const key = keyOf(target.kind, target.namespace, target.name);
    const autoscaled = scaled.has(key) || objectOf(canary.body.spec).autoscalerRef !== undefined;
    scaled.add(key);
    if (autoscaled) scaled.add(keyOf(target.kind, target.namespace, primaryName(target)));
  }
  return ({ kind, namespace, name }) => scaled.size > 0 && scaled.has(keyOf(kind, namespace, name));
}

function keyOf(kind: string, namespace: string, name: string): string {
  return `${kind}/${namespace}/${name}`;
}
