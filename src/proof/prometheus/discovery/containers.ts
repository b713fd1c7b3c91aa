import type { Pod } from '../../cluster/cluster';
import { numberOf, objectOf, objectsOf, textOf } from '../../cluster/fields';
import type { JsonObject } from '../../manifests/manifest';
import type { LabelSet } from '../label-builder';
import { meta } from './meta-labels';

/** A container of a pod and the ports that it declares. */
export interface Container {
  readonly name: string;
  readonly image: string;
  readonly init: boolean;
  /** What a target of the container has if no port is known. */
  readonly labels: LabelSet;
  readonly ports: readonly ContainerPort[];
}

export interface ContainerPort {
  readonly name: string;
  readonly number: number;
  readonly protocol: string;
  /** What a target of the port has, the labels of its container included. */
  readonly labels: LabelSet;
}

const known = new WeakMap<JsonObject, readonly Container[]>();

/**
 * Containers, then init containers: their order decides which of two equal ports counts. All pods of a workload share
 * one spec.
 */
export function containersOf(pod: Pod): readonly Container[] {
  const spec = objectOf(pod.body.spec);
  const containers = known.get(spec) ?? [
    ...objectsOf(spec.containers).map((container) => containerOf(container, false)),
    ...objectsOf(spec.initContainers).map((container) => containerOf(container, true)),
  ];
  known.set(spec, containers);
  return containers;
}

function containerOf(container: JsonObject, init: boolean): Container {
  const [name, image] = [textOf(container.name), textOf(container.image)];
  const labels = new Map([
    [`${meta}pod_container_name`, name],
    [`${meta}pod_container_image`, image],
    [`${meta}pod_container_init`, String(init)],
  ]);
  const ports = objectsOf(container.ports).map((port): ContainerPort => {
    const portName = textOf(port.name);
    const number = numberOf(port.containerPort, 0);
    const protocol = textOf(port.protocol) || 'TCP';
    const own = new Map([
      [`${meta}pod_container_port_name`, portName],
      [`${meta}pod_container_port_number`, String(number)],
      [protocolLabel, protocol],
    ]);
    return { name: portName, number, protocol, labels: new Map([...labels, ...own]) };
  });
  return { name, image, init, labels, ports };
}

const protocolLabel = `${meta}pod_container_port_protocol`;

/** The role `endpoints` shows the protocol of the endpoint, whatever the container declares. */
export function labelsWithProtocol(port: ContainerPort, protocol: string): LabelSet {
  return port.protocol === protocol ? port.labels : new Map([...port.labels, [protocolLabel, protocol]]);
}
