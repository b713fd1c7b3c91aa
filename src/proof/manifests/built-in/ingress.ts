import { type Fault, invalid, required, unsupported } from '../faults';
import { ipFamily } from '../ip-address';
import type { JsonObject } from '../manifest';
import {
  dns1123LabelFaults,
  portNameFaults,
  portNumberFaults,
  subdomainFaults,
  wildcardSubdomainFaults,
} from '../name-syntax';
import type { BuiltInKind } from './built-in-kind';

type Backend = {
  readonly service?: { readonly name?: string; readonly port?: { readonly name?: string; readonly number?: number } };
  readonly resource?: JsonObject;
};
type Path = { readonly path?: string; readonly pathType?: string; readonly backend?: Backend };
type Rule = { readonly host?: string; readonly http?: { readonly paths?: readonly Path[] } };
type IngressSpec = { readonly defaultBackend?: Backend; readonly rules?: readonly Rule[] };

/** networking/validation/validation.go, ValidateIngressSpec. */
export const ingress: BuiltInKind = {
  scope: 'Namespaced',
  nameFaults: subdomainFaults,
  faults: ({ spec }) => {
    const { defaultBackend, rules = [] } = (spec ?? {}) as IngressSpec;
    return [
      ...(rules.length === 0 && !defaultBackend
        ? [invalid('spec', [], 'either `defaultBackend` or `rules` must be specified')]
        : []),
      ...(defaultBackend ? backendFaults(defaultBackend, 'spec.defaultBackend') : []),
      ...rules.flatMap((rule, n) => ruleFaults(rule, `spec.rules[${n}]`)),
    ];
  },
};

function ruleFaults({ host = '', http }: Rule, path: string): Fault[] {
  const { paths = [] } = http ?? {};
  return [
    ...hostFaults(host).map((detail) => invalid(`${path}.host`, host, detail)),
    ...(http && paths.length === 0 ? [required(`${path}.http.paths`)] : []),
    ...paths.flatMap((one, n) => pathFaults(one, `${path}.http.paths[${n}]`)),
  ];
}

function hostFaults(host: string): readonly string[] {
  if (host === '') return [];
  if (ipFamily(host)) return ['must be a DNS name, not an IP address'];
  return host.includes('*') ? wildcardSubdomainFaults(host) : subdomainFaults(host);
}

const PATH_TYPES = ['Exact', 'ImplementationSpecific', 'Prefix'];

function pathFaults({ path = '', pathType, backend = {} }: Path, at: string): Fault[] {
  if (pathType === undefined) return [required(`${at}.pathType`, 'pathType must be specified')];
  if (!PATH_TYPES.includes(pathType)) return [unsupported(`${at}.pathType`, pathType, PATH_TYPES)];
  const relative = pathType === 'ImplementationSpecific' ? path !== '' && !path.startsWith('/') : !path.startsWith('/');
  return [
    ...(relative ? [invalid(`${at}.path`, path, 'must be an absolute path')] : []),
    ...backendFaults(backend, `${at}.backend`),
  ];
}

function backendFaults({ service, resource }: Backend, path: string): Fault[] {
  if (service && resource) return [invalid(path, '', 'cannot set both resource and service backends')];
  if (resource) return [];
  if (!service) return [invalid(path, '', 'resource or service backend is required')];
  const { name = '', port: { name: portName = '', number = 0 } = {} } = service;
  return [
    ...(name === ''
      ? [required(`${path}.service.name`)]
      : dns1123LabelFaults(name).map((detail) => invalid(`${path}.service.name`, name, detail))),
    ...(portName !== '' && number !== 0 ? [invalid(path, '', 'cannot set both port name & port number')] : []),
    ...(portName === '' && number === 0 ? [required(path, 'port name or number is required')] : []),
    ...(portName === '' ? [] : portNameFaults(portName).map((d) => invalid(`${path}.service.port.name`, portName, d))),
    ...(number === 0 ? [] : portNumberFaults(number).map((d) => invalid(`${path}.service.port.number`, number, d))),
  ];
}
