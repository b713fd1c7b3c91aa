import type { Pod } from '../../cluster/cluster';
import { numberOf, objectOf, objectsOf, textOf } from '../../cluster/fields';
import type { JsonObject } from '../../manifests/manifest';
import type { LabelSet } from '../label-set';
import { meta } from './meta-labels';

/** A container of a pod and the ports that it declares. */
export interface Container {
  readonly name: string;
  readonly image: string;
  readonly init: boolean;
  readonly ports: readonly ContainerPort[];
}

export interface ContainerPort {
  readonly name: string;
  readonly number: number;
  readonly protocol: string;
}

/** Containers, then init containers: their order decides which of two equal ports counts. */
export function containersOf(pod: Pod): readonly Container[] {
  const { containers, initContainers } = objectOf(pod.body.spec);
  return [
    ...objectsOf(containers).map((container) => containerOf(container, false)),
    ...objectsOf(initContainers).map((container) => containerOf(container, true)),
  ];
}

function containerOf({ name, image, ports }: JsonObject, init: boolean): Container {
  return { name: textOf(name), image: textOf(image), init, ports: objectsOf(ports).map(portOf) };
}

function portOf({ name, containerPort, protocol }: JsonObject): ContainerPort {
  return { name: textOf(name), number: numberOf(containerPort, 0), protocol: textOf(protocol) || 'TCP' };
}

export const containerPrefix = `${meta}pod_container_`;

/** What a target of a container has if no port is known. */
export function containerLabels({ name, image, init }: Container): Map<string, string> {
  return new Map([
    [`${containerPrefix}name`, name],
    [`${containerPrefix}image`, image],
    [`${containerPrefix}init`, String(init)],
  ]);
}

/** What a target of a container port has; the role `endpoints` shows the protocol of the endpoint, whatever is declared. */
export function portLabels(container: Container, port: ContainerPort, protocol = port.protocol): LabelSet {
  return containerLabels(container)
    .set(`${containerPrefix}port_name`, port.name)
    .set(`${containerPrefix}port_number`, String(port.number))
    .set(`${containerPrefix}port_protocol`, protocol);
}
