import { complain, duplicate, type Fault, required, unsupported } from '../faults';
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
  check: ({ subsets = [] }, faults) => {
    for (const [n, subset] of (subsets as readonly Subset[]).entries()) checkSubset(subset, `subsets[${n}]`, faults);
  },
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
  check: checkSlice,
};

/** core/validation/validation.go, validateEndpointSubsets. */
function checkSubset(subset: Subset, path: string, faults: Fault[]): void {
  const { addresses = [], notReadyAddresses = [], ports = [] } = subset;
  if (addresses.length + notReadyAddresses.length === 0) {
    faults.push(required(path, 'must specify `addresses` or `notReadyAddresses`'));
  }
  for (const [field, list] of Object.entries({ addresses, notReadyAddresses })) {
    for (const [n, { ip = '', hostname, nodeName }] of list.entries()) {
      complain(faults, `${path}.${field}[${n}].ip`, ip, endpointAddressFaults(ip));
      checkPlace(hostname || undefined, nodeName, `${path}.${field}[${n}]`, faults);
    }
  }
  for (const [n, { name = '', port = 0, protocol = '' }] of ports.entries()) {
    const at = `${path}.ports[${n}]`;
    if (name !== '') complain(faults, `${at}.name`, name, dns1123LabelFaults(name));
    else if (ports.length > 1) faults.push(required(`${at}.name`));
    complain(faults, `${at}.port`, port, portNumberFaults(port));
    if (!PROTOCOLS.includes(protocol)) faults.push(unsupported(`${at}.protocol`, protocol, PROTOCOLS));
  }
}

const ADDRESS_TYPES = ['FQDN', 'IPv4', 'IPv6'];

/** discovery/validation/validation.go, ValidateEndpointSlice. */
function checkSlice(body: JsonObject, faults: Fault[]): void {
  const { addressType = '' } = body as { addressType?: string };
  const ports = (body.ports ?? []) as readonly EndpointPort[];
  if (addressType === '') faults.push(required('addressType'));
  else if (!ADDRESS_TYPES.includes(addressType)) faults.push(unsupported('addressType', addressType, ADDRESS_TYPES));

  for (const [n, { name = '', protocol = '' }] of ports.entries()) {
    if (name !== '') complain(faults, `ports[${n}].name`, name, dns1123LabelFaults(name));
    if (ports.findIndex((other) => other.name === name) < n) faults.push(duplicate(`ports[${n}].name`, name));
    if (!PROTOCOLS.includes(protocol)) faults.push(unsupported(`ports[${n}].protocol`, protocol, PROTOCOLS));
  }
  for (const [n, member] of ((body.endpoints ?? []) as readonly SliceEndpoint[]).entries()) {
    const { addresses = [], hostname, nodeName } = member;
    if (addresses.length === 0) faults.push(required(`endpoints[${n}].addresses`, 'must contain at least 1 address'));
    for (const address of addresses) {
      complain(faults, `endpoints[${n}].addresses`, address, addressFaults(address, addressType));
    }
    checkPlace(hostname, nodeName, `endpoints[${n}]`, faults);
  }
}

function checkPlace(hostname: string | undefined, nodeName: string | undefined, path: string, faults: Fault[]): void {
  if (hostname !== undefined) complain(faults, `${path}.hostname`, hostname, dns1123LabelFaults(hostname));
  if (nodeName !== undefined) complain(faults, `${path}.nodeName`, nodeName, subdomainFaults(nodeName));
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
