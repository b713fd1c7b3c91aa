import { objectOf, objectsOf } from '../../cluster/fields';
import type { LabelSelector } from '../../cluster/label-selector';
import { podTemplateOf } from '../../cluster/workloads/pod-template';
import type { Manifest } from '../../manifests/manifest';
import type { Inquiry } from '../inquiry';
import { type Mismatch, mismatches } from '../selection/mismatch';
import { isManaged, scrapedWorkloads } from './elsewhere';
import { isSlip } from './meant-service';

export interface MeantWorkload {
  readonly workload: Manifest;
  readonly wrong: readonly Mismatch[];
}

const kinds = ['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet', 'Job', 'Pod'];

/**
 * The workload whose pods a Service most likely means: their labels are a slip of the pen away, or they share a label key,
 * declare the port and nobody scrapes them yet. Without such evidence an operator may make the pods at run time.
 */
export function meantWorkload(selector: LabelSelector, service: Manifest, inquiry: Inquiry): MeantWorkload | undefined {
  const scraped = inquiry.once(scrapedWorkloads);
  const targetPorts = objectsOf(objectOf(service.body.spec).ports).map(({ targetPort, port }) => targetPort ?? port);
  return kinds
    .flatMap((kind) => inquiry.index.inNamespace(kind, service.namespace))
    .map((workload) => ({ workload, wrong: mismatches(selector, labelsOf(workload)) }))
    .filter(({ workload, wrong }) => {
      if (wrong.length === 0) return false;
      if (wrong.every(isSlip)) return true;
      const declares = declaredPorts(workload).some((port) => targetPorts.includes(port));
      const related = wrong.some(({ has }) => has !== undefined);
      return declares && related && !scraped.has(workload) && !isManaged(workload.namespace);
    })
    .sort((a, b) => a.wrong.length - b.wrong.length)[0];
}

function labelsOf(workload: Manifest): Readonly<Record<string, string>> {
  return workload.kind === 'Pod' ? workload.labels : podTemplateOf(workload).labels;
}

/** Names and numbers of the ports that the containers of a workload declare. */
function declaredPorts(workload: Manifest): (string | number)[] {
  const spec = workload.kind === 'Pod' ? objectOf(workload.body.spec) : podTemplateOf(workload).spec;
  return objectsOf(spec.containers)
    .flatMap(({ ports }) => objectsOf(ports))
    .flatMap(({ name, containerPort }) => [name, containerPort])
    .filter((port) => typeof port === 'string' || typeof port === 'number');
}
