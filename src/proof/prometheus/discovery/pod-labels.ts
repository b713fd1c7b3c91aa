import type { Pod } from '../../cluster/cluster';
import { objectOf, objectsOf, textOf } from '../../cluster/fields';
import type { JsonObject } from '../../manifests/manifest';
import type { LabelSet } from '../label-set';
import { addLabelsAndAnnotations, meta } from './meta-labels';
import type { AttachMetadata } from './stores';

/**
 * The labels that every target of a pod has, read off the pod when they are asked for: most rules read two or three.
 *
 * prometheus discovery/kubernetes/pod.go, podLabels.
 */
export class PodLabels implements LabelSet {
  readonly resource = 'pod';
  private written?: ReadonlyMap<string, string>;

  constructor(
    private readonly pod: Pod,
    private readonly attach: AttachMetadata,
  ) {}

  get(name: string): string | undefined {
    const read = fields.get(name);
    if (read) return read(this.pod, this.attach);
    return isWritten(name) ? this.labelsAndAnnotations().get(name) : undefined;
  }

  forEach(visit: (value: string, name: string) => void): void {
    fields.forEach((read, name) => {
      const value = read(this.pod, this.attach);
      if (value !== undefined) visit(value, name);
    });
    this.labelsAndAnnotations().forEach(visit);
  }

  private labelsAndAnnotations(): ReadonlyMap<string, string> {
    if (!this.written) {
      const labels = new Map<string, string>();
      addLabelsAndAnnotations(labels, 'pod', this.pod);
      this.written = labels;
    }
    return this.written;
  }
}

function isWritten(name: string): boolean {
  return name.startsWith(`${meta}pod_label`) || name.startsWith(`${meta}pod_annotation`);
}

type Read = (pod: Pod, attach: AttachMetadata) => string | undefined;

const statusOf = (pod: Pod) => objectOf(pod.body.status);

const fields: ReadonlyMap<string, Read> = new Map<string, Read>([
  [`${meta}pod_ip`, podIP],
  [`${meta}pod_ready`, (pod) => readiness(statusOf(pod))],
  [`${meta}pod_phase`, (pod) => textOf(statusOf(pod).phase)],
  [`${meta}pod_node_name`, (pod) => textOf(objectOf(pod.body.spec).nodeName)],
  [`${meta}pod_host_ip`, (pod) => textOf(statusOf(pod).hostIP)],
  [`${meta}pod_uid`, (pod) => textOf(objectOf(pod.body.metadata).uid)],
  [`${meta}pod_name`, (pod) => pod.name],
  [`${meta}pod_controller_kind`, (pod) => ofController(pod, 'kind')],
  [`${meta}pod_controller_name`, (pod) => ofController(pod, 'name')],
  [`${meta}pod_deployment_name`, (pod, attach) => (attach.deployment ? deploymentOf(pod) : undefined)],
  [
    `${meta}pod_job_name`,
    (pod, attach) => (attach.job && controllerOf(pod)?.kind === 'Job' ? ofController(pod, 'name') : undefined),
  ],
]);

export function podIP(pod: Pod): string {
  return textOf(statusOf(pod).podIP);
}

function readiness(status: JsonObject): string {
  const condition = objectsOf(status.conditions).find(({ type }) => type === 'Ready');
  return condition ? textOf(condition.status).toLowerCase() : 'unknown';
}

function deploymentOf(pod: Pod): string | undefined {
  const owned = controllerOf(pod)?.kind === 'ReplicaSet' && pod.workload.kind === 'Deployment';
  return owned ? pod.workload.name : undefined;
}

function ofController(pod: Pod, field: 'kind' | 'name'): string | undefined {
  const controller = controllerOf(pod);
  return controller && textOf(controller[field]);
}

function controllerOf(pod: Pod): JsonObject | undefined {
  return objectsOf(objectOf(pod.body.metadata).ownerReferences).find((owner) => owner.controller === true);
}
