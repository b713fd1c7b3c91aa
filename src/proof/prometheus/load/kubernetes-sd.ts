import { objectOf, objectsOf, textOf } from '../../cluster/fields';
import type { JsonObject } from '../../manifests/manifest';
import { fieldSelectorError } from '../../operator/validation/field-selector-text';
import { parseLabelSelector } from '../../operator/validation/label-selector-text';
import { quote } from '../../promql/quote';
import { flag, list, Refusal, shared, struct, text } from './decode';
import { httpClientFields } from './http-client';
import { checkHttpClient } from './http-client-check';
import { isSet, oneOf, url } from './scalars';

/** Which objects a role may select: prometheus discovery/kubernetes/kubernetes.go, SDConfig.UnmarshalYAML. */
const selectable: Readonly<Record<string, readonly string[]>> = {
  pod: ['pod', 'node'],
  service: ['service'],
  endpointslice: ['pod', 'service', 'endpointslice'],
  endpoints: ['pod', 'service', 'endpoints'],
  node: ['node'],
  ingress: ['ingress'],
};

const role = oneOf(Object.keys(selectable), (role) => `unknown Kubernetes SD role ${quote(role)}`);

export const kubernetesSdConfig = shared(
  struct(
    'kubernetes.plain',
    {
      api_server: url,
      role,
      kubeconfig_file: text(),
      ...httpClientFields,
      namespaces: struct('kubernetes.plain', { own_namespace: flag, names: list(text()) }),
      selectors: list(
        struct('kubernetes.SelectorConfig', { role, label: text(), field: text() }),
        '[]kubernetes.SelectorConfig',
      ),
      attach_metadata: struct('kubernetes.AttachMetadataConfig', {
        node: flag,
        namespace: flag,
        deployment: flag,
        job: flag,
        cronjob: flag,
      }),
    },
    (config) => {
      if (!isSet(config.role)) {
        throw new Refusal('role missing (one of: pod, service, endpoints, endpointslice, node, ingress)');
      }
      checkHttpClient(config);
      checkAccess(config);
      checkSelectors(config);
    },
  ),
);

function checkAccess(config: JsonObject): void {
  const apiServer = isSet(config.api_server);
  const kubeconfig = isSet(config.kubeconfig_file);
  const ownNamespace = objectOf(config.namespaces).own_namespace === true;
  if (apiServer && kubeconfig) throw new Refusal("cannot use 'kubeconfig_file' and 'api_server' simultaneously");
  if (!apiServer && isCustomClient(config)) {
    throw new Refusal(
      kubeconfig
        ? "cannot use a custom HTTP client configuration together with 'kubeconfig_file'"
        : "to use custom HTTP client configuration please provide the 'api_server' URL explicitly",
    );
  }
  if (apiServer && ownNamespace) {
    throw new Refusal("cannot use 'api_server' and 'namespaces.own_namespace' simultaneously");
  }
  if (kubeconfig && ownNamespace) {
    throw new Refusal("cannot use 'kubeconfig_file' and 'namespaces.own_namespace' simultaneously");
  }
}

/** Whether the HTTP client differs from prometheus/common config/http_config.go, DefaultHTTPClientConfig. */
function isCustomClient(config: JsonObject): boolean {
  return Object.keys(httpClientFields).some((name) => {
    const value = config[name];
    if (name === 'follow_redirects' || name === 'enable_http2') return value === false;
    if (name === 'tls_config') return Object.values(objectOf(value)).some(isSet);
    return isSet(value);
  });
}

function checkSelectors(config: JsonObject): void {
  const seen = new Set<string>();
  const roles = selectable[textOf(config.role)];
  for (const selector of objectsOf(config.selectors)) {
    const role = textOf(selector.role);
    if (seen.has(role)) throw new Refusal(`duplicated selector role: ${role}`);
    seen.add(role);
    if (!roles.includes(role)) throw new Refusal(`${config.role} role supports only ${roles.join(', ')} selectors`);
    const parsed = parseLabelSelector(textOf(selector.label));
    const error = fieldSelectorError(textOf(selector.field)) ?? ('error' in parsed ? parsed.error : undefined);
    if (error !== undefined) throw new Refusal(error);
  }
}
