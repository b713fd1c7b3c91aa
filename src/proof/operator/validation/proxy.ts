import type { KeySelector } from '../assets';
import { at, fail, type Problems } from '../verdict';
import { parseUrl } from './go-url';
import { type LocalAssets, needed } from './local-assets';

/** monitoringv1.ProxyConfig, inlined wherever HTTP is configured. */
export interface ProxyConfig {
  readonly proxyUrl?: string;
  readonly noProxy?: string;
  readonly proxyFromEnvironment?: boolean;
  readonly proxyConnectHeader?: Readonly<Record<string, readonly KeySelector[]>>;
}

/** prometheus-operator pkg/apis/monitoring/v1/types.go, (*ProxyConfig).Validate. */
export function* proxyProblems(config: ProxyConfig): Problems {
  const { proxyUrl, noProxy, proxyFromEnvironment } = config;
  if (!proxyUrl && !noProxy && !config.proxyConnectHeader) return;
  const headers = headersOf(config);
  if (headers.length > 0 && !proxyFromEnvironment && !proxyUrl) {
    yield* fail('if proxyConnectHeader is configured, proxyUrl or proxyFromEnvironment must also be configured');
  }
  if (proxyFromEnvironment && proxyUrl) {
    yield* fail('if proxyFromEnvironment is configured, proxyUrl must not be configured');
  }
  if (proxyFromEnvironment && noProxy) {
    yield* fail('if proxyFromEnvironment is configured, noProxy must not be configured');
  }
  if (!proxyUrl && noProxy) yield* fail('if noProxy is configured, proxyUrl must also be configured');

  for (const [name, selectors] of headers) {
    // The missing letter is upstream's.
    if (selectors.length === 0) yield* fail(`proxyConnetHeader[${name}]: selector must not be empty`);
    for (const [i, selector] of selectors.entries()) {
      if (selector.name || selector.key || selector.optional !== undefined) continue;
      yield* fail(`proxyConnectHeader[${name}][${i}]: selector must be defined`);
    }
  }

  const url = parseUrl(proxyUrl ?? '');
  if ('error' in url) yield* fail(url.error);
}

/** pkg/assets/store.go, AddProxyConfig. */
export function* proxyHeaderProblems(config: ProxyConfig, assets: LocalAssets): Problems {
  for (const [name, selectors] of headersOf(config)) {
    for (const [i, selector] of selectors.entries()) {
      yield* at(`header[${name}][${i}]`, needed(assets.secretKey(selector)));
    }
  }
}

/** pkg/prometheus/store.go, addProxyConfigToStore. */
export function* proxyConfigProblems(config: ProxyConfig, assets: LocalAssets): Problems {
  yield* proxyProblems(config);
  yield* proxyHeaderProblems(config, assets);
}

/** Go visits a map in any order, so any of several mistakes may be the one it reports; here it is the first by name. */
function headersOf({ proxyConnectHeader = {} }: ProxyConfig): (readonly [string, readonly KeySelector[]])[] {
  return Object.keys(proxyConnectHeader)
    .sort()
    .map((name) => [name, proxyConnectHeader[name]] as const);
}
