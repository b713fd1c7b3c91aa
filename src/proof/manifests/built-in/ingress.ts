import { complain, type Fault, invalid, required, unsupported } from '../faults';
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
type IngressSpec = {
  readonly ingressClassName?: string;
  readonly defaultBackend?: Backend;
  readonly rules?: readonly Rule[];
};

/** networking/validation/validation.go, ValidateIngressSpec. */
export const ingress: BuiltInKind = {
  scope: 'Namespaced',
  nameFaults: subdomainFaults,
  check: ({ spec }, faults) => {
    const { ingressClassName: className, defaultBackend, rules = [] } = (spec ?? {}) as IngressSpec;
    if (className !== undefined) complain(faults, 'spec.ingressClassName', className, subdomainFaults(className));
    if (defaultBackend) checkBackend(defaultBackend, 'spec.defaultBackend', faults);
    else if (rules.length === 0) {
      faults.push(invalid('spec', [], 'either `defaultBackend` or `rules` must be specified'));
    }
    for (const [n, rule] of rules.entries()) checkRule(rule, `spec.rules[${n}]`, faults);
  },
};

function checkRule({ host = '', http }: Rule, path: string, faults: Fault[]): void {
  complain(faults, `${path}.host`, host, hostFaults(host));
  if (!http) return;
  const { paths = [] } = http;
  if (paths.length === 0) faults.push(required(`${path}.http.paths`));
  for (const [n, one] of paths.entries()) checkPath(one, `${path}.http.paths[${n}]`, faults);
}

function hostFaults(host: string): readonly string[] {
  if (host === '') return [];
  if (ipFamily(host)) return ['must be a DNS name, not an IP address'];
  return host.includes('*') ? wildcardSubdomainFaults(host) : subdomainFaults(host);
}

const PATH_TYPES = ['Exact', 'ImplementationSpecific', 'Prefix'];

function checkPath({ path = '', pathType, backend = {} }: Path, at: string, faults: Fault[]): void {
  if (pathType === undefined) faults.push(required(`${at}.pathType`, 'pathType must be specified'));
  else if (!PATH_TYPES.includes(pathType)) faults.push(unsupported(`${at}.pathType`, pathType, PATH_TYPES));
  else if (!path.startsWith('/') && (path !== '' || pathType !== 'ImplementationSpecific')) {
    faults.push(invalid(`${at}.path`, path, 'must be an absolute path'));
  }
  checkBackend(backend, `${at}.backend`, faults);
}

function checkBackend({ service, resource }: Backend, path: string, faults: Fault[]): void {
  if (service && resource) faults.push(invalid(path, '', 'cannot set both resource and service backends'));
  if (!service && !resource) faults.push(invalid(path, '', 'resource or service backend is required'));
  if (!service || resource) return;

  const { name = '', port: { name: portName = '', number = 0 } = {} } = service;
  if (name === '') faults.push(required(`${path}.service.name`));
  else complain(faults, `${path}.service.name`, name, dns1123LabelFaults(name));
  if (portName !== '' && number !== 0) faults.push(invalid(path, '', 'cannot set both port name & port number'));
  else if (portName !== '') complain(faults, `${path}.service.port.name`, portName, portNameFaults(portName));
  else if (number !== 0) complain(faults, `${path}.service.port.number`, number, portNumberFaults(number));
  else faults.push(required(path, 'port name or number is required'));
}
