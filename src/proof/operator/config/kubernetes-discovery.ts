import type { LabelSelector } from '../../cluster/label-selector';
import type { JsonObject } from '../../manifests/manifest';
import { Memo } from '../../memory/memo';
import { authorization, basicAuth } from './authentication';
import { type Generator, since } from './generator';
import { selectorText } from './label-selector-text';
import { mapping } from './mapping';
import { proxyConfig } from './proxy';
import { secretPlaceholder } from './secrets-read';
import type { ApiServer, AttachMetadata, NamespaceSelector } from './spec/discovery';
import { tlsConfig } from './tls';

/** What is discovered through the Kubernetes API. */
export interface Discovery {
  readonly role: 'endpoints' | 'endpointslice' | 'pod' | 'ingress';
  /** The namespace to look into unless others are selected, if it is not the one of the object itself. */
  readonly home?: string;
  readonly namespaceSelector?: NamespaceSelector;
  /** With the Prometheus version that knows it for this role. */
  readonly attachMetadata?: { readonly minimum: string; readonly metadata: AttachMetadata | undefined };
  /** Roles whose lists the API server filters, with `selectorMechanism: RoleSelector`. */
  readonly selectors?: { readonly roles: readonly string[]; readonly selector: LabelSelector | undefined };
}

/**
 * prometheus-operator pkg/prometheus/promcfg.go, generateK8SSDConfig. The API server's credentials are read in the
 * monitor's namespace, although they were validated in the one of the Prometheus object.
 */
export function kubernetesDiscovery(
  generator: Generator,
  namespace: string,
  { role, home = namespace, namespaceSelector, attachMetadata, selectors }: Discovery,
): JsonObject {
  const names = discoveredNamespaces(generator, home, namespaceSelector);
  const metadata = attachMetadata?.metadata;
  if (!metadata && !selectors && !generator.spec.apiserverConfig) {
    return plain.of(JSON.stringify([role, names]), () => discovery({ role, ...namespacesOf(names) }));
  }
  return discovery(
    mapping({ role, ...namespacesOf(names) }, apiServerSettings(generator, namespace, generator.spec.apiserverConfig), {
      attach_metadata: metadata && since(generator, attachMetadata.minimum, { node: metadata.node ?? false }),
      selectors: selectors?.roles.map((of) => ({ role: of, label: selectorText(selectors.selector) })),
    }),
  );
}

/** Most jobs of a namespace discover the same: they share one object, so that later stages read it once. */
const plain = new Memo<string, JsonObject>(1_000);

const discovery = (settings: JsonObject): JsonObject => ({ kubernetes_sd_configs: [settings] });

const namespacesOf = (names: readonly string[]): JsonObject => (names.length > 0 ? { namespaces: { names } } : {});

/** Endpoints unless EndpointSlices are asked for: promcfg.go, endpointRoleFlavor. */
export function endpointsRole(generator: Generator, role: string | undefined): 'endpoints' | 'endpointslice' {
  const wanted = role ?? generator.spec.serviceDiscoveryRole;
  return wanted === 'EndpointSlice' && since(generator, '2.21.0', true) ? 'endpointslice' : 'endpoints';
}

/** promcfg.go, getNamespacesFromNamespaceSelector; none means all. */
function discoveredNamespaces(
  { spec }: Generator,
  own: string,
  { any, matchNames = [] }: NamespaceSelector = {},
): readonly string[] {
  if (spec.ignoreNamespaceSelectors) return [own];
  if (any) return [];
  return matchNames.length > 0 ? matchNames : [own];
}

function apiServerSettings(generator: Generator, namespace: string, server: ApiServer | undefined): JsonObject {
  if (!server) return {};
  return mapping(
    { api_server: server.host },
    basicAuth(generator, namespace, server.basicAuth),
    {
      bearer_token: server.bearerToken ? secretPlaceholder : undefined,
      bearer_token_file: server.bearerTokenFile || undefined,
    },
    authorization(generator, namespace, server.authorization),
    tlsConfig(generator, namespace, server.tlsConfig),
    proxyConfig(generator, namespace, server),
  );
}
