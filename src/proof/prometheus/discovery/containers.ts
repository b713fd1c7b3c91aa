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

const prefix = `${meta}pod_container_`;

/** What a target of a container has, and of one of its ports if that is known. */
export class ContainerLabels implements LabelSet {
  readonly resource = 'pod';

  /** @param protocol The role `endpoints` shows the protocol of the endpoint, whatever is declared. */
  constructor(
    private readonly container: Container,
    private readonly port?: ContainerPort,
    private readonly protocol = port?.protocol,
  ) {}

  get(name: string): string | undefined {
    return fields.get(name)?.(this.container, this.port, this.protocol);
  }

  forEach(visit: (value: string, name: string) => void): void {
    fields.forEach((read, name) => {
      const value = read(this.container, this.port, this.protocol);
      if (value !== undefined) visit(value, name);
    });
  }
}

type Read = (container: Container, port: ContainerPort | undefined, protocol: string | undefined) => string | undefined;

const fields: ReadonlyMap<string, Read> = new Map<string, Read>([
  [`${prefix}name`, ({ name }) => name],
  [`${prefix}image`, ({ image }) => image],
  [`${prefix}init`, ({ init }) => String(init)],
  [`${prefix}port_name`, (_, port) => port?.name],
  [`${prefix}port_number`, (_, port) => port && String(port.number)],
  [`${prefix}port_protocol`, (_, port, protocol) => port && protocol],
]);
