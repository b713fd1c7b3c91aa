import type { Manifest } from '../../manifests/manifest';
import type { Pod } from '../cluster';
import { numberOf, objectOf } from '../fields';
import { controlledBy, type Kubelet } from '../kubelet';
import { podTemplateOf, replicasFor } from './pod-template';

/** Pods of a Job while it runs. A CronJob has none of its own: nobody knows when it runs. */
export function jobPods(workload: Manifest, kubelet: Kubelet): readonly Pod[] {
  const { world } = kubelet;
  const spec = objectOf(workload.body.spec);
  if (spec.suspend === true) return [];

  const { labels, annotations, spec: podSpec } = podTemplateOf(workload);
  const uid = world.uid(kubelet.number());
  const parallelism = numberOf(spec.parallelism, 1);
  const { numbers, countUnknown } = replicasFor(Math.min(parallelism, numberOf(spec.completions, parallelism)), false);
  const ownerReferences = controlledBy('batch/v1', 'Job', workload.name, uid);

  return numbers.map(() =>
    kubelet.run({
      workload,
      name: `${workload.name}-${world.suffix(kubelet.number())}`,
      labels: spec.manualSelector === true ? labels : { ...generatedLabels(workload.name, uid), ...labels },
      annotations,
      spec: podSpec,
      ownerReferences,
      symbol: `${workload.name}-*`,
      symbols: [[uid, '*']],
      countUnknown,
    }),
  );
}

/** kubernetes pkg/registry/batch/job/strategy.go, generateSelector. */
function generatedLabels(name: string, uid: string): Readonly<Record<string, string>> {
  return {
    'job-name': name,
    'batch.kubernetes.io/job-name': name,
    'controller-uid': uid,
    'batch.kubernetes.io/controller-uid': uid,
  };
}
