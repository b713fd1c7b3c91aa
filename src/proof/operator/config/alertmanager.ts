import type { JsonObject } from '../../manifests/manifest';
import { authorization, basicAuth } from './authentication';
import { type Generator, since } from './generator';
import { endpointsRole, kubernetesDiscovery } from './kubernetes-discovery';
import { mapping } from './mapping';
import type { IntOrString } from './port';
import { proxyConfig } from './proxy';
import { keep, relabelConfigs } from './relabeling';
import { sigv4 } from './sigv4';
import type { AlertmanagerEndpoints } from './spec/sections';
import { tlsConfig } from './tls';

/** prometheus-operator pkg/prometheus/promcfg.go, generateAlertmanagerConfig. */
export function alertmanager(generator: Generator, own: AlertmanagerEndpoints): JsonObject {
  const { namespace } = generator.prometheus;
  const role = endpointsRole(generator, undefined);
  return mapping(
    {
      scheme: own.scheme?.toLowerCase(),
      path_prefix: own.pathPrefix,
      timeout: own.timeout,
      enable_http2: since(generator, '2.35.0', own.enableHttp2),
    },
    tlsConfig(generator, namespace, own.tlsConfig),
    proxyConfig(generator, namespace, own),
    kubernetesDiscovery(generator, namespace, { role, home: own.namespace }),
    { bearer_token_file: own.bearerTokenFile || undefined },
    since(generator, '2.26.0', basicAuth(generator, namespace, own.basicAuth)),
    authorization(generator, namespace, own.authorization),
    since(generator, '2.48.0', sigv4(generator, namespace, own.sigv4)),
    {
      api_version: apiVersion(generator, own.apiVersion),
      relabel_configs: [
        keep('__meta_kubernetes_service_name', own.name),
        ...keepPort(role, own.port),
        ...relabelConfigs(own.relabelings),
      ],
      alert_relabel_configs: own.alertRelabelings?.length
        ? since(generator, '2.51.0', relabelConfigs(own.alertRelabelings))
        : undefined,
    },
  );
}

/** Prometheus 3 does not know version 1 any more. */
function apiVersion(generator: Generator, version: string | undefined): string | undefined {
  const known = generator.version.major <= 2 ? ['v1', 'v2'] : ['v2'];
  return known.find((candidate) => candidate === version?.toLowerCase());
}

/** A number is looked for among the ports of the pod, and unlike a monitor's it is written as text. */
function keepPort(role: 'endpoints' | 'endpointslice', port: IntOrString): JsonObject[] {
  if (!port) return [];
  if (typeof port === 'number') return [keep('__meta_kubernetes_pod_container_port_number', String(port))];
  return [keep(`__meta_kubernetes_${role === 'endpoints' ? 'endpoint' : role}_port_name`, port)];
}
