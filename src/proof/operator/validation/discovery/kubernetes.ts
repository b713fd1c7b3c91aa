import { at, fail, type Problems } from '../../verdict';
import { atLeast } from '../../version';
import type { Context } from '../context';
import { fieldSelectorError } from '../field-selector-text';
import { parseLabelSelector } from '../label-selector-text';
import { authorization, basicAuth, oauth2, proxy, tls } from './checks';
import type { Discovery } from './discovery';

interface KubernetesDiscovery {
  readonly role: string;
  readonly apiServer?: string;
  readonly namespaces?: { readonly ownNamespace?: boolean };
  readonly selectors?: readonly { readonly role: string; readonly label?: string; readonly field?: string }[];
}

/** The objects that the discovery of a role may be narrowed down by. */
const selectable: Readonly<Record<string, readonly string[]>> = {
  pod: ['pod'],
  service: ['service'],
  endpointslice: ['pod', 'service', 'endpointslice'],
  endpoints: ['pod', 'service', 'endpoints'],
  node: ['node'],
  ingress: ['ingress'],
};

/** prometheus-operator pkg/prometheus/resource_selector.go, validateKubernetesSDConfigs. */
export function* kubernetesProblems(discovery: Discovery, context: Context, i: number): Problems {
  const { role, apiServer, namespaces, selectors = [] } = discovery as unknown as KubernetesDiscovery;
  for (const check of [basicAuth, authorization, oauth2, tls, proxy]) yield* at(`[${i}]`, check(discovery, context));
  if (role === 'EndpointSlice' && !atLeast(context.version, '2.21.0')) {
    yield* fail(`[${i}]: EndpointSlice role is only supported for Prometheus version >= 2.21.0`);
  }
  if (apiServer !== undefined && namespaces?.ownNamespace) {
    yield* fail(`[${i}]: cannot use 'apiServer' and 'namespaces.ownNamespace' simultaneously`);
  }
  const allowed = selectable[role.toLowerCase()] ?? [];
  const misplaced = selectors.some((selector) => !allowed.includes(selector.role.toLowerCase()));
  // The space before the colon is upstream's.
  if (misplaced) yield* fail(`[${i}] : ${role} role supports only ${allowed.join(', ')} selectors`);
  for (const { field = '', label = '' } of selectors) {
    yield* at(`[${i}]`, fail(fieldSelectorError(field)));
    const parsed = parseLabelSelector(label);
    if ('error' in parsed) yield* fail(`[${i}]: ${parsed.error}`);
  }
}
