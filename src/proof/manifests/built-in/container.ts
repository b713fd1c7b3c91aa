import { duplicate, type Fault, forbidden, invalid, required, unsupported } from '../faults';
import { isObject, type Json, type JsonObject } from '../manifest';
import { dns1123LabelFaults, portNameFaults, portNumberFaults } from '../name-syntax';
import { type Variable, variableFaults } from './environment';
import { quantityOf } from './quantity';
import { PROTOCOLS } from './service';

export type Container = JsonObject & {
  readonly name?: string;
  readonly image?: string;
  readonly ports?: readonly ContainerPort[];
  readonly env?: readonly Variable[];
  readonly volumeMounts?: readonly { readonly name?: string; readonly mountPath?: string }[];
  readonly imagePullPolicy?: string;
  readonly resources?: {
    readonly requests?: Readonly<Record<string, Json>>;
    readonly limits?: Readonly<Record<string, Json>>;
  };
};

type ContainerPort = JsonObject & {
  readonly name?: string;
  readonly containerPort?: number;
  readonly hostPort?: number;
  readonly protocol?: string;
  readonly hostIP?: string;
};

/** core/v1/defaults.go, SetDefaults_Container and defaultHostNetworkPorts. */
export function defaultedContainer(container: Container, hostNetwork: boolean): Container {
  if (!container.ports) return container;
  const ports = container.ports.map((port) => ({
    ...port,
    protocol: port.protocol || 'TCP',
    ...(hostNetwork && { hostPort: port.hostPort || (port.containerPort ?? 0) }),
  }));
  return { ...container, ports };
}

/** core/validation/validation.go, validateContainerCommon and the probes. */
export function containerFaults(container: Container, path: string): Fault[] {
  const { name = '', image = '', ports = [], env = [], imagePullPolicy = '' } = container;
  const pulls = ['Always', 'IfNotPresent', 'Never'];
  return [
    ...(name === ''
      ? [required(`${path}.name`)]
      : dns1123LabelFaults(name).map((detail) => invalid(`${path}.name`, name, detail))),
    ...(image === '' ? [required(`${path}.image`)] : []),
    ...(imagePullPolicy === '' || pulls.includes(imagePullPolicy)
      ? []
      : [unsupported(`${path}.imagePullPolicy`, imagePullPolicy, pulls)]),
    ...ports.flatMap((port, index) => portFaults(port, ports.slice(0, index), `${path}.ports[${index}]`)),
    ...env.flatMap((variable, index) => variableFaults(variable, `${path}.env[${index}]`)),
    ...mountFaults(container, `${path}.volumeMounts`),
    ...resourceFaults(container.resources ?? {}, `${path}.resources`),
    ...['livenessProbe', 'readinessProbe', 'startupProbe'].flatMap((field) =>
      probeFaults(container[field], `${path}.${field}`),
    ),
  ];
}

function portFaults(port: ContainerPort, before: readonly ContainerPort[], path: string): Fault[] {
  const { name = '', containerPort = 0, hostPort = 0, protocol = '' } = port;
  const badName = name === '' ? [] : portNameFaults(name);
  return [
    ...badName.map((detail) => invalid(`${path}.name`, name, detail)),
    ...(name !== '' && badName.length === 0 && before.some((other) => other.name === name)
      ? [duplicate(`${path}.name`, name)]
      : []),
    ...(containerPort === 0
      ? [required(`${path}.containerPort`)]
      : portNumberFaults(containerPort).map((detail) => invalid(`${path}.containerPort`, containerPort, detail))),
    ...(hostPort === 0
      ? []
      : portNumberFaults(hostPort).map((detail) => invalid(`${path}.hostPort`, hostPort, detail))),
    ...(PROTOCOLS.includes(protocol) ? [] : [unsupported(`${path}.protocol`, protocol, PROTOCOLS)]),
  ];
}

function mountFaults({ volumeMounts = [] }: Container, path: string): Fault[] {
  return volumeMounts.flatMap(({ mountPath = '' }, index) => {
    const at = `${path}[${index}].mountPath`;
    if (mountPath === '') return [required(at)];
    const again = volumeMounts.slice(0, index).some((other) => other.mountPath === mountPath);
    return again ? [invalid(at, mountPath, 'must be unique')] : [];
  });
}

const HANDLERS = ['exec', 'httpGet', 'tcpSocket', 'grpc'];

function probeFaults(probe: Json | undefined, path: string): Fault[] {
  if (!isObject(probe)) return [];
  const handlers = HANDLERS.filter((handler) => probe[handler] !== undefined);
  if (handlers.length === 0) return [required(path, 'must specify a handler type')];
  if (handlers.length > 1) return [forbidden(`${path}.${handlers[1]}`, 'may not specify more than 1 handler type')];
  const { port = 0 } = probe[handlers[0]] as { port?: number | string };
  if (handlers[0] === 'exec') return [];
  const complaints = typeof port === 'string' ? portNameFaults(port) : portNumberFaults(port);
  return complaints.map((detail) => invalid(`${path}.${handlers[0]}.port`, port, detail));
}

function resourceFaults({ requests = {}, limits = {} }: NonNullable<Container['resources']>, path: string): Fault[] {
  const all = [
    ...Object.entries(limits).map((one) => ['limits', ...one] as const),
    ...Object.entries(requests).map((one) => ['requests', ...one] as const),
  ];
  return [
    ...all
      .filter(([, name]) => !isResource(name))
      .map(([field, name]) => invalid(`${path}.${field}[${name}]`, name, 'must be a standard resource for containers')),
    ...all
      .filter(([, , quantity]) => quantityOf(quantity) < 0)
      .map(([field, name, quantity]) =>
        invalid(`${path}.${field}[${name}]`, quantity, 'must be greater than or equal to 0'),
      ),
    ...Object.entries(requests)
      .filter(([name, request]) => Object.hasOwn(limits, name) && exceeds(request, limits[name]))
      .map(([name, request]) =>
        invalid(`${path}.requests`, request, `must be less than or equal to ${name} limit of ${limits[name]}`),
      ),
  ];
}

function isResource(name: string): boolean {
  return ['cpu', 'memory', 'ephemeral-storage'].includes(name) || name.startsWith('hugepages-') || name.includes('/');
}

/** Quantities are exact upstream, so what differs by a rounding error is equal. */
function exceeds(request: Json, limit: Json): boolean {
  return quantityOf(request) > quantityOf(limit) * (1 + 1e-12);
}

/** core/validation/validation.go, AccumulateUniqueHostPorts and validatePodHostNetworkDeps. */
export function hostPortFaults(containers: readonly Container[], hostNetwork: boolean, path: string): Fault[] {
  const taken = new Set<string>();
  return containers.flatMap(({ ports = [] }, index) =>
    ports.flatMap(({ protocol = '', hostIP = '', hostPort = 0, containerPort = 0 }, n) => {
      if (hostPort === 0) return [];
      const at = `${path}[${index}].ports[${n}].hostPort`;
      const place = `${protocol}/${hostIP}/${hostPort}`;
      const again = taken.has(place);
      taken.add(place);
      return [
        ...(again ? [duplicate(at, place)] : []),
        ...(hostNetwork && hostPort !== containerPort
          ? [invalid(at, hostPort, 'must match `containerPort` when `hostNetwork` is true')]
          : []),
      ];
    }),
  );
}
