import { duplicate, type Fault, invalid, required, unsupported } from '../faults';
import { endpointAddressFaults, ipFamily } from '../ip-address';
import type { JsonObject } from '../manifest';
import { dns1123LabelFaults, portNumberFaults, subdomainFaults } from '../name-syntax';
import type { BuiltInKind } from './built-in-kind';
import { PROTOCOLS } from './service';

type EndpointPort = JsonObject & { readonly name?: string; readonly port?: number; readonly protocol?: string };
type Address = JsonObject & { readonly ip?: string; readonly hostname?: string; readonly nodeName?: string };
type Subset = JsonObject & {
  readonly addresses?: readonly Address[];
  readonly notReadyAddresses?: readonly Address[];
  readonly ports?: readonly EndpointPort[];
};
type SliceEndpoint = JsonObject & {
  readonly addresses?: readonly string[];
  readonly hostname?: string;
  readonly nodeName?: string;
};

export const endpoints: BuiltInKind = {
  scope: 'Namespaced',
  nameFaults: subdomainFaults,
  defaulted: (body) => ({
    ...body,
    ...(Array.isArray(body.subsets) && {
      subsets: (body.subsets as Subset[]).map((subset) => ({
        ...subset,
        ...(subset.ports && { ports: subset.ports.map((port) => ({ ...port, protocol: port.protocol || 'TCP' })) }),
      })),
    }),
  }),
  faults: ({ subsets = [] }) => (subsets as Subset[]).flatMap((subset, n) => subsetFaults(subset, `subsets[${n}]`)),
};

export const endpointSlice: BuiltInKind = {
  scope: 'Namespaced',
  nameFaults: subdomainFaults,
  defaulted: (body) => ({
    ...body,
    ...(Array.isArray(body.ports) && {
      ports: (body.ports as EndpointPort[]).map((port) => ({
        ...port,
        name: port.name ?? '',
        protocol: port.protocol ?? 'TCP',
      })),
    }),
  }),
  faults: sliceFaults,
};

/** core/validation/validation.go, validateEndpointSubsets. */
function subsetFaults({ addresses = [], notReadyAddresses = [], ports = [] }: Subset, path: string): Fault[] {
  const addressFaults = (list: readonly Address[], field: string) =>
    list.flatMap(({ ip = '', hostname, nodeName }, n) => {
      const at = `${path}.${field}[${n}]`;
      return [
        ...endpointAddressFaults(ip).map((detail) => invalid(`${at}.ip`, ip, detail)),
        ...placeFaults(hostname || undefined, nodeName, at),
      ];
    });
  return [
    ...(addresses.length + notReadyAddresses.length === 0
      ? [required(path, 'must specify `addresses` or `notReadyAddresses`')]
      : []),
    ...addressFaults(addresses, 'addresses'),
    ...addressFaults(notReadyAddresses, 'notReadyAddresses'),
    ...ports.flatMap(({ name = '', port = 0, protocol = '' }, n) => {
      const at = `${path}.ports[${n}]`;
      return [
        ...(name === '' && ports.length > 1 ? [required(`${at}.name`)] : []),
        ...(name === '' ? [] : dns1123LabelFaults(name).map((detail) => invalid(`${at}.name`, name, detail))),
        ...portNumberFaults(port).map((detail) => invalid(`${at}.port`, port, detail)),
        ...(PROTOCOLS.includes(protocol) ? [] : [unsupported(`${at}.protocol`, protocol, PROTOCOLS)]),
      ];
    }),
  ];
}

/** discovery/validation/validation.go, ValidateEndpointSlice. */
function sliceFaults(body: JsonObject): Fault[] {
  const { addressType = '' } = body as { addressType?: string };
  const types = ['FQDN', 'IPv4', 'IPv6'];
  const ports = (body.ports ?? []) as readonly EndpointPort[];
  const members = (body.endpoints ?? []) as readonly SliceEndpoint[];
  return [
    ...(addressType === '' ? [required('addressType')] : []),
    ...(['', ...types].includes(addressType) ? [] : [unsupported('addressType', addressType, types)]),
    ...ports.flatMap(({ name = '', protocol = '' }, n) => [
      ...(name === '' ? [] : dns1123LabelFaults(name).map((detail) => invalid(`ports[${n}].name`, name, detail))),
      ...(ports.slice(0, n).some((other) => other.name === name) ? [duplicate(`ports[${n}].name`, name)] : []),
      ...(PROTOCOLS.includes(protocol) ? [] : [unsupported(`ports[${n}].protocol`, protocol, PROTOCOLS)]),
    ]),
    ...members.flatMap(({ addresses = [], hostname, nodeName }, n) => [
      ...placeFaults(hostname, nodeName, `endpoints[${n}]`),
      ...(addresses.length === 0 ? [required(`endpoints[${n}].addresses`, 'must contain at least 1 address')] : []),
      ...addresses.flatMap((address, k) =>
        addressFaults(address, addressType).map((detail) =>
          invalid(`endpoints[${n}].addresses[${k}]`, address, detail),
        ),
      ),
    ]),
  ];
}

function placeFaults(hostname: string | undefined, nodeName: string | undefined, path: string): Fault[] {
  const named = (field: string, name: string | undefined, faultsOf: (name: string) => readonly string[]) =>
    name === undefined ? [] : faultsOf(name).map((detail) => invalid(`${path}.${field}`, name, detail));
  return [...named('hostname', hostname, dns1123LabelFaults), ...named('nodeName', nodeName, subdomainFaults)];
}

function addressFaults(address: string, type: string): readonly string[] {
  if (type === 'FQDN') {
    const name = address.replace(/\.$/, '');
    return name.includes('.')
      ? subdomainFaults(name)
      : ['should be a domain with at least two segments separated by dots'];
  }
  if (type !== 'IPv4' && type !== 'IPv6') return [];
  const faults = endpointAddressFaults(address);
  return faults.length === 0 && ipFamily(address) !== type ? [`must be an ${type} address`] : faults;
}
