import type { JsonObject } from '../../manifests/manifest';
import type { KeySelector } from '../assets';
import type { ProxyConfig } from '../validation/proxy';
import { type Generator, since } from './generator';
import { mapping, sortedMapping } from './mapping';

/** prometheus-operator pkg/prometheus/promcfg.go, addProxyConfigtoYaml. */
export function proxyConfig(generator: Generator, namespace: string, proxy: ProxyConfig): JsonObject {
  const read = (selector: KeySelector) => generator.assetsIn(namespace).secret(selector) ?? '';
  const headers = proxy.proxyConnectHeader;
  return mapping(
    { proxy_url: proxy.proxyUrl },
    since(generator, '2.43.0', {
      no_proxy: proxy.noProxy,
      proxy_from_environment: proxy.proxyFromEnvironment,
      proxy_connect_header:
        headers &&
        sortedMapping(Object.fromEntries(Object.entries(headers).map(([name, values]) => [name, values.map(read)]))),
    }),
  );
}
