import { duplicate, type Fault, forbidden, invalid, required, unsupported } from '../faults';
import { ipFamily } from '../ip-address';
import type { JsonObject } from '../manifest';
import { dns1123LabelFaults, labelKeyFaults, portNameFaults, portNumberFaults, subdomainFaults } from '../name-syntax';
import { labelFaults } from '../object-meta';
import type { BuiltInKind } from './built-in-kind';

type ServiceSpec = JsonObject & {
  readonly type?: string;
  readonly clusterIP?: string;
  readonly clusterIPs?: readonly string[];
  readonly externalName?: string;
  readonly externalIPs?: readonly string[];
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

export const service: BuiltInKind = {
  scope: 'Namespaced',
  nameFaults: dns1123LabelFaults,
  defaulted: (body) => ({ ...body, spec: defaultedSpec((body.spec ?? {}) as ServiceSpec) }),
  faults: ({ spec }) => specFaults(spec as ServiceSpec),
};

/** core/v1/defaults.go, SetDefaults_Service; storage turns an empty selector into none. */
function defaultedSpec({ selector, ports, ...spec }: ServiceSpec): ServiceSpec {
  const type = spec.type || 'ClusterIP';
  const exposed = type === 'NodePort' || type === 'LoadBalancer';
  return {
    ...spec,
    ...(selector && Object.keys(selector).length > 0 && { selector }),
    ...(ports && { ports: ports.map(defaultedPort) }),
    type,
    sessionAffinity: spec.sessionAffinity || 'None',
    ...(exposed && { externalTrafficPolicy: spec.externalTrafficPolicy || 'Cluster' }),
  };
}

function defaultedPort(port: ServicePort): ServicePort {
  return { ...port, protocol: port.protocol || 'TCP', targetPort: port.targetPort || (port.port ?? 0) };
}

/** core/validation/validation.go, validateService. */
function specFaults(spec: ServiceSpec): Fault[] {
  const { ports = [], type = '' } = spec;
  return [
    ...typeFaults(spec),
    ...ports.flatMap((port, index) => portFaults(port, ports, index, type)),
    ...labelFaults(spec.selector, 'spec.selector'),
    ...clusterIPFaults(spec),
    ...trafficFaults(spec),
  ];
}

function typeFaults(spec: ServiceSpec): Fault[] {
  const { ports = [], type = '' } = spec;
  const headless = spec.clusterIP === 'None';
  switch (type) {
    case 'ExternalName': {
      const name = (spec.externalName ?? '').replace(/\.$/, '');
      if (name === '') return [required('spec.externalName')];
      return subdomainFaults(name).map((detail) => invalid('spec.externalName', name, detail));
    }
    case 'LoadBalancer':
    case 'NodePort':
      if (headless) return [invalid('spec.clusterIPs[0]', 'None', `may not be set to 'None' for ${type} services`)];
      return ports.length === 0 ? [required('spec.ports')] : [];
    case 'ClusterIP':
      return ports.length === 0 && !headless ? [required('spec.ports')] : [];
    default:
      return [unsupported('spec.type', type, ['ClusterIP', 'ExternalName', 'LoadBalancer', 'NodePort'])];
  }
}

function portFaults(port: ServicePort, ports: readonly ServicePort[], index: number, type: string): Fault[] {
  const path = `spec.ports[${index}]`;
  const { name = '', port: number = 0, protocol = '', targetPort = 0, nodePort = 0 } = port;
  const before = ports.slice(0, index);
  const same = (other: ServicePort) => other.protocol === protocol;
  const target = typeof targetPort === 'string' ? portNameFaults(targetPort) : portNumberFaults(targetPort);
  return [
    ...(name === '' && ports.length > 1 ? [required(`${path}.name`)] : []),
    ...(name === '' ? [] : dns1123LabelFaults(name).map((detail) => invalid(`${path}.name`, name, detail))),
    ...(name !== '' && before.some((other) => other.name === name) ? [duplicate(`${path}.name`, name)] : []),
    ...portNumberFaults(number).map((detail) => invalid(`${path}.port`, number, detail)),
    ...(PROTOCOLS.includes(protocol) ? [] : [unsupported(`${path}.protocol`, protocol, PROTOCOLS)]),
    ...target.map((detail) => invalid(`${path}.targetPort`, targetPort, detail)),
    ...(port.appProtocol === undefined
      ? []
      : labelKeyFaults(port.appProtocol).map((detail) => invalid(`${path}.appProtocol`, port.appProtocol!, detail))),
    ...(before.some((other) => same(other) && other.port === number)
      ? [duplicate(path, { port: number, protocol })]
      : []),
    ...(nodePort !== 0 && type === 'ClusterIP'
      ? [forbidden(`${path}.nodePort`, "may not be used when `type` is 'ClusterIP'")]
      : []),
    ...(nodePort !== 0 && before.some((other) => same(other) && other.nodePort === nodePort)
      ? [duplicate(`${path}.nodePort`, nodePort)]
      : []),
  ];
}

function clusterIPFaults({ type, clusterIP = '', clusterIPs = [] }: ServiceSpec): Fault[] {
  if (type === 'ExternalName') {
    return clusterIPs.length > 0 ? [forbidden('spec.clusterIPs', 'may not be set for ExternalName services')] : [];
  }
  if (clusterIPs.length > 0 && clusterIPs[0] !== clusterIP) {
    return [invalid('spec.clusterIPs', clusterIPs, 'first value must match `clusterIP`')];
  }
  if (clusterIP !== '' && clusterIP !== 'None' && !ipFamily(clusterIP)) {
    return [invalid('spec.clusterIPs[0]', clusterIP, 'must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)')];
  }
  return [];
}

function trafficFaults(spec: ServiceSpec): Fault[] {
  const { type, externalTrafficPolicy = '', internalTrafficPolicy = 'Cluster', sessionAffinity = '' } = spec;
  const exposed = type === 'NodePort' || type === 'LoadBalancer' || (spec.externalIPs ?? []).length > 0;
  const ranges = Array.isArray(spec.loadBalancerSourceRanges) ? spec.loadBalancerSourceRanges : [];
  const onlyBalanced = [
    ...(ranges.length > 0 ? ['loadBalancerSourceRanges'] : []),
    ...(spec.allocateLoadBalancerNodePorts !== undefined ? ['allocateLoadBalancerNodePorts'] : []),
    ...(spec.loadBalancerClass !== undefined ? ['loadBalancerClass'] : []),
  ];
  const policies = ['Cluster', 'Local'];
  return [
    ...(!exposed && externalTrafficPolicy !== ''
      ? [
          invalid(
            'spec.externalTrafficPolicy',
            externalTrafficPolicy,
            'may only be set for externally-accessible services',
          ),
        ]
      : []),
    ...(exposed && externalTrafficPolicy !== '' && !policies.includes(String(externalTrafficPolicy))
      ? [unsupported('spec.externalTrafficPolicy', externalTrafficPolicy, policies)]
      : []),
    ...(policies.includes(String(internalTrafficPolicy))
      ? []
      : [unsupported('spec.internalTrafficPolicy', internalTrafficPolicy, policies)]),
    ...(['ClientIP', 'None'].includes(String(sessionAffinity))
      ? []
      : [unsupported('spec.sessionAffinity', sessionAffinity, ['ClientIP', 'None'])]),
    ...(type === 'LoadBalancer' ? [] : onlyBalanced).map((field) =>
      forbidden(`spec.${field}`, "may only be used when `type` is 'LoadBalancer'"),
    ),
  ];
}
