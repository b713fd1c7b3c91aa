import type { KeySelector } from '../assets';
import { at, fail, type Problems } from '../verdict';
import {
  type Authorization,
  type BasicAuth,
  type OAuth2,
  oauth2ShapeProblems,
  safeAuthorizationShapeProblems,
} from './credentials';
import { type ProxyConfig, proxyProblems } from './proxy';

/** monitoringv1.HTTPConfigWithoutTLS and its proxy. */
export interface HttpConfig extends ProxyConfig {
  readonly authorization?: Authorization;
  readonly basicAuth?: BasicAuth;
  readonly oauth2?: OAuth2;
  readonly bearerTokenSecret?: KeySelector;
}

const settings = [
  ...(['authorization', 'basicAuth', 'bearerTokenSecret', 'oauth2', 'tlsConfig'] as const),
  ...(['proxyUrl', 'noProxy', 'proxyFromEnvironment', 'proxyConnectHeader'] as const),
];

/** Whether anything is said about the HTTP client; most endpoints leave it alone. */
export function isConfigured(config: HttpConfig & { readonly tlsConfig?: unknown }): boolean {
  for (const setting of settings) if (config[setting] !== undefined) return true;
  return false;
}

const exclusive = ['authorization', 'basicAuth', 'bearerTokenSecret', 'oauth2'] as const;

/**
 * prometheus-operator pkg/apis/monitoring/v1/http_config.go, Validate of HTTPConfigWithProxy and
 * HTTPConfigWithProxyAndTLSFiles, which differ in the problems of the TLS part only.
 */
export function* httpShapeProblems(config: HttpConfig, tls: Problems): Problems {
  const [first, second] = exclusive.filter((method) => config[method]);
  if (second) yield* fail(`${first} and ${second} cannot be configured at the same time`);
  yield* at('authorization', safeAuthorizationShapeProblems(config.authorization));
  yield* at('oauth2', oauth2ShapeProblems(config.oauth2));
  yield* at('tlsConfig', tls);
  yield* proxyProblems(config);
}
