import { checkedOnce } from '../faultless';
import { complain, duplicate, type Fault, forbidden, invalid, required, unsupported } from '../faults';
import { isObject, type Json, type JsonObject } from '../manifest';
import { dns1123LabelFaults, labelKeyFaults, portFaults, portNameFaults, portNumberFaults } from '../name-syntax';
import { Outcomes } from '../repeated';
import { checkVariables, type Variable } from './environment';
import { quantityOf } from './quantity';
import { PROTOCOLS } from './service';

export type Container = JsonObject & {
  readonly name?: string;
  readonly image?: string;
  readonly ports?: readonly ContainerPort[];
  readonly env?: readonly Variable[];
  readonly volumeMounts?: readonly { readonly name?: string; readonly mountPath?: string }[];
  readonly imagePullPolicy?: string;
  readonly resources?: Resources;
};

type Resources = {
  readonly requests?: Readonly<Record<string, Json>>;
  readonly limits?: Readonly<Record<string, Json>>;
};

type ContainerPort = JsonObject & {
  readonly name?: string;
  readonly containerPort?: number;
  readonly hostPort?: number;
  readonly protocol?: string;
  readonly hostIP?: string;
};

const PULL_POLICIES = ['Always', 'IfNotPresent', 'Never'];
const PROBES = ['livenessProbe', 'readinessProbe', 'startupProbe'];
const HANDLERS = ['exec', 'httpGet', 'tcpSocket', 'grpc'];

/** core/v1/defaults.go, SetDefaults_Container and defaultHostNetworkPorts. */
export function defaultedContainer(container: Container, hostNetwork: boolean): Container {
  const { ports } = container;
  return ports ? { ...container, ports: defaultedPorts(ports, hostNetwork) } : container;
}

const portsWithDefaults = new Outcomes<readonly ContainerPort[], readonly ContainerPort[], boolean>();

function defaultedPorts(ports: readonly ContainerPort[], hostNetwork: boolean): readonly ContainerPort[] {
  const known = portsWithDefaults.of(ports, hostNetwork);
  if (known) return known;
  const defaulted = ports.map((port) => ({
    ...port,
    protocol: port.protocol || 'TCP',
    ...(hostNetwork && { hostPort: port.hostPort || (port.containerPort ?? 0) }),
  }));
  portsWithDefaults.keep(ports, hostNetwork, defaulted);
  return defaulted;
}

/** core/validation/validation.go, validateContainerCommon and the probes. */
export function checkContainer(container: Container, path: string, faults: Fault[]): void {
  const { name = '', image = '', ports = [], env = [], imagePullPolicy = '', resources } = container;
  if (name === '') faults.push(required(`${path}.name`));
  else complain(faults, `${path}.name`, name, dns1123LabelFaults(name));
  if (image === '') faults.push(required(`${path}.image`));
  if (imagePullPolicy !== '' && !PULL_POLICIES.includes(imagePullPolicy)) {
    faults.push(unsupported(`${path}.imagePullPolicy`, imagePullPolicy, PULL_POLICIES));
  }
  checkPorts(ports, `${path}.ports`, faults);
  checkVariables(env, `${path}.env`, faults);
  checkMounts(container, `${path}.volumeMounts`, faults);
  if (resources) checkResources(resources, `${path}.resources`, faults);
  for (const field of PROBES) {
    const probe = container[field];
    if (isObject(probe)) checkProbe(probe, `${path}.${field}`, faults);
  }
}

const checkPorts = checkedOnce((ports: readonly ContainerPort[], path, faults) => {
  for (const index of ports.keys()) checkPort(ports, index, `${path}[${index}]`, faults);
});

function checkPort(ports: readonly ContainerPort[], index: number, path: string, faults: Fault[]): void {
  const { name = '', containerPort = 0, hostPort = 0, protocol = '' } = ports[index];
  if (name !== '') {
    const complaints = portNameFaults(name);
    complain(faults, `${path}.name`, name, complaints);
    const again = ports.findIndex((other) => other.name === name) < index;
    if (again && complaints.length === 0) faults.push(duplicate(`${path}.name`, name));
  }
  if (containerPort === 0) faults.push(required(`${path}.containerPort`));
  else complain(faults, `${path}.containerPort`, containerPort, portNumberFaults(containerPort));
  if (hostPort !== 0) complain(faults, `${path}.hostPort`, hostPort, portNumberFaults(hostPort));
  if (!PROTOCOLS.includes(protocol)) faults.push(unsupported(`${path}.protocol`, protocol, PROTOCOLS));
}

function checkMounts({ volumeMounts = [] }: Container, path: string, faults: Fault[]): void {
  for (const [index, { mountPath = '' }] of volumeMounts.entries()) {
    const at = `${path}[${index}].mountPath`;
    if (mountPath === '') faults.push(required(at));
    else if (volumeMounts.findIndex((other) => other.mountPath === mountPath) < index) {
      faults.push(invalid(at, mountPath, 'must be unique'));
    }
  }
}

const checkProbe = checkedOnce((probe: JsonObject, path, faults) => {
  const [handler, another] = HANDLERS.filter((name) => probe[name] !== undefined);
  if (!handler) faults.push(required(path, 'must specify a handler type'));
  else if (another) faults.push(forbidden(`${path}.${another}`, 'may not specify more than 1 handler type'));
  else if (handler !== 'exec') {
    const { port = 0 } = probe[handler] as { port?: number | string };
    complain(faults, `${path}.${handler}.port`, port, portFaults(port));
  }
});

const checkResources = checkedOnce(({ requests = {}, limits = {} }: Resources, path, faults) => {
  for (const [field, quantities] of Object.entries({ limits, requests })) {
    for (const [name, quantity] of Object.entries(quantities)) {
      const at = `${path}.${field}[${name}]`;
      if (!isResource(name)) faults.push(invalid(at, name, 'must be a standard resource for containers'));
      if (quantityOf(quantity) < 0) faults.push(invalid(at, quantity, 'must be greater than or equal to 0'));
    }
  }
  for (const [name, request] of Object.entries(requests)) {
    if (!Object.hasOwn(limits, name) || !exceeds(request, limits[name])) continue;
    faults.push(invalid(`${path}.requests`, request, `must be less than or equal to ${name} limit of ${limits[name]}`));
  }
});

function isResource(name: string): boolean {
  if (labelKeyFaults(name).length > 0) return false;
  return ['cpu', 'memory', 'ephemeral-storage'].includes(name) || name.startsWith('hugepages-') || name.includes('/');
}

/** Quantities are exact upstream, so what differs by a rounding error is equal. */
function exceeds(request: Json, limit: Json): boolean {
  return quantityOf(request) > quantityOf(limit) * (1 + 1e-12);
}

/** core/validation/validation.go, AccumulateUniqueHostPorts and validatePodHostNetworkDeps. */
export function checkHostPorts(
  containers: readonly Container[],
  hostNetwork: boolean,
  path: string,
  faults: Fault[],
): void {
  const taken = new Set<string>();
  for (const [index, { ports = [] }] of containers.entries()) {
    for (const [n, { protocol = '', hostIP = '', hostPort = 0, containerPort = 0 }] of ports.entries()) {
      if (hostPort === 0) continue;
      const at = `${path}[${index}].ports[${n}].hostPort`;
      const place = `${protocol}/${hostIP}/${hostPort}`;
      if (taken.has(place)) faults.push(duplicate(at, place));
      taken.add(place);
      if (hostNetwork && hostPort !== containerPort) {
        faults.push(invalid(at, hostPort, 'must match `containerPort` when `hostNetwork` is true'));
      }
    }
  }
}
