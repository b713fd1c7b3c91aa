import { checkedOnce } from '../faultless';
import { complain, duplicate, type Fault, forbidden, invalid, required, unsupported } from '../faults';
import { ipFamily } from '../ip-address';
import type { JsonObject } from '../manifest';
import { dns1123LabelFaults, labelKeyFaults, portFaults, portNumberFaults, subdomainFaults } from '../name-syntax';
import { checkLabels } from '../object-meta';
import { Outcomes } from '../repeated';
import type { BuiltInKind } from './built-in-kind';

type ServiceSpec = JsonObject & {
  readonly type?: string;
  readonly clusterIP?: string;
  readonly clusterIPs?: readonly string[];
  readonly externalName?: string;
  readonly externalIPs?: readonly string[];
  readonly externalTrafficPolicy?: string;
  readonly internalTrafficPolicy?: string;
  readonly sessionAffinity?: string;
  readonly selector?: Readonly<Record<string, string>>;
  readonly ports?: readonly ServicePort[];
};

type ServicePort = JsonObject & {
  readonly name?: string;
  readonly protocol?: string;
  readonly port?: number;
  readonly targetPort?: number | string;
  readonly nodePort?: number;
  readonly appProtocol?: string;
};

export const PROTOCOLS = ['SCTP', 'TCP', 'UDP'];
const TYPES = ['ClusterIP', 'ExternalName', 'LoadBalancer', 'NodePort'];
const POLICIES = ['Cluster', 'Local'];
const AFFINITIES = ['ClientIP', 'None'];

export const service: BuiltInKind = {
  scope: 'Namespaced',
  nameFaults: dns1123LabelFaults,
  defaulted: (body) => ({ ...body, spec: defaultedSpec((body.spec ?? {}) as ServiceSpec) }),
  check: ({ spec }, faults) => checkSpec(spec as ServiceSpec, faults),
};

/** core/v1/defaults.go, SetDefaults_Service; storage turns an empty selector into none. */
function defaultedSpec({ selector, ports, ...spec }: ServiceSpec): ServiceSpec {
  const type = spec.type || 'ClusterIP';
  const exposed = type === 'NodePort' || type === 'LoadBalancer';
  return {
    ...spec,
    ...(selector && Object.keys(selector).length > 0 && { selector }),
    ...(ports && { ports: defaultedPorts(ports) }),
    type,
    sessionAffinity: spec.sessionAffinity || 'None',
    ...(exposed && { externalTrafficPolicy: spec.externalTrafficPolicy || 'Cluster' }),
  };
}

const portsWithDefaults = new Outcomes<readonly ServicePort[], readonly ServicePort[]>();

function defaultedPorts(ports: readonly ServicePort[]): readonly ServicePort[] {
  const known = portsWithDefaults.of(ports, undefined);
  if (known) return known;
  const defaulted = ports.map((port) => ({
    ...port,
    protocol: port.protocol || 'TCP',
    targetPort: port.targetPort || (port.port ?? 0),
  }));
  portsWithDefaults.keep(ports, undefined, defaulted);
  return defaulted;
}

/** core/validation/validation.go, validateService. */
function checkSpec(spec: ServiceSpec, faults: Fault[]): void {
  checkType(spec, faults);
  checkPorts(spec.ports ?? [], 'spec.ports', faults, spec.type);
  checkLabels(spec.selector, 'spec.selector', faults);
  checkClusterIP(spec, faults);
  checkTraffic(spec, faults);
}

function checkType({ type = '', ports = [], clusterIP, externalName = '' }: ServiceSpec, faults: Fault[]): void {
  const headless = clusterIP === 'None';
  if (!TYPES.includes(type)) {
    faults.push(unsupported('spec.type', type, TYPES));
  } else if (type === 'ExternalName') {
    const name = externalName.replace(/\.$/, '');
    if (name === '') faults.push(required('spec.externalName'));
    else complain(faults, 'spec.externalName', name, subdomainFaults(name));
  } else if (headless && type !== 'ClusterIP') {
    faults.push(invalid('spec.clusterIPs[0]', 'None', `may not be set to 'None' for ${type} services`));
  } else if (ports.length === 0 && !headless) {
    faults.push(required('spec.ports'));
  }
}

const checkPorts = checkedOnce<readonly ServicePort[], string | undefined>((ports, path, faults, type) => {
  for (const index of ports.keys()) checkPort(ports, index, `${path}[${index}]`, faults, type);
});

function checkPort(
  ports: readonly ServicePort[],
  index: number,
  path: string,
  faults: Fault[],
  type: string | undefined,
): void {
  const { name = '', port = 0, protocol = '', targetPort = 0, nodePort = 0, appProtocol } = ports[index];
  const repeats = (same: (other: ServicePort) => boolean) => ports.findIndex(same) < index;

  if (name !== '') complain(faults, `${path}.name`, name, dns1123LabelFaults(name));
  else if (ports.length > 1) faults.push(required(`${path}.name`));
  if (name !== '' && repeats((other) => other.name === name)) faults.push(duplicate(`${path}.name`, name));

  complain(faults, `${path}.port`, port, portNumberFaults(port));
  if (!PROTOCOLS.includes(protocol)) faults.push(unsupported(`${path}.protocol`, protocol, PROTOCOLS));
  if (repeats((other) => other.protocol === protocol && other.port === port)) {
    faults.push(duplicate(path, { port, protocol }));
  }
  complain(faults, `${path}.targetPort`, targetPort, portFaults(targetPort));
  if (appProtocol !== undefined) complain(faults, `${path}.appProtocol`, appProtocol, labelKeyFaults(appProtocol));

  if (nodePort === 0) return;
  if (type === 'ClusterIP') faults.push(forbidden(`${path}.nodePort`, "may not be used when `type` is 'ClusterIP'"));
  if (repeats((other) => other.protocol === protocol && other.nodePort === nodePort)) {
    faults.push(duplicate(`${path}.nodePort`, nodePort));
  }
}

function checkClusterIP({ type, clusterIP = '', clusterIPs = [] }: ServiceSpec, faults: Fault[]): void {
  if (type === 'ExternalName') {
    if (clusterIPs.length > 0) faults.push(forbidden('spec.clusterIPs', 'may not be set for ExternalName services'));
  } else if (clusterIPs.length > 0 && clusterIPs[0] !== clusterIP) {
    faults.push(invalid('spec.clusterIPs', clusterIPs, 'first value must match `clusterIP`'));
  } else if (clusterIP !== '' && clusterIP !== 'None' && !ipFamily(clusterIP)) {
    faults.push(
      invalid('spec.clusterIPs[0]', clusterIP, 'must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)'),
    );
  }
}

function checkTraffic(spec: ServiceSpec, faults: Fault[]): void {
  const {
    type,
    externalIPs = [],
    externalTrafficPolicy = '',
    internalTrafficPolicy = 'Cluster',
    sessionAffinity = '',
  } = spec;
  const exposed = type === 'NodePort' || type === 'LoadBalancer' || externalIPs.length > 0;
  if (externalTrafficPolicy !== '' && !exposed) {
    const detail = 'may only be set for externally-accessible services';
    faults.push(invalid('spec.externalTrafficPolicy', externalTrafficPolicy, detail));
  } else if (externalTrafficPolicy !== '' && !POLICIES.includes(externalTrafficPolicy)) {
    faults.push(unsupported('spec.externalTrafficPolicy', externalTrafficPolicy, POLICIES));
  }
  if (!POLICIES.includes(internalTrafficPolicy)) {
    faults.push(unsupported('spec.internalTrafficPolicy', internalTrafficPolicy, POLICIES));
  }
  if (!AFFINITIES.includes(sessionAffinity))
    faults.push(unsupported('spec.sessionAffinity', sessionAffinity, AFFINITIES));

  if (type === 'LoadBalancer') return;
  for (const field of ['loadBalancerSourceRanges', 'allocateLoadBalancerNodePorts', 'loadBalancerClass']) {
    const value = spec[field] ?? [];
    if (Array.isArray(value) && value.length === 0) continue;
    faults.push(forbidden(`spec.${field}`, "may only be used when `type` is 'LoadBalancer'"));
  }
}
