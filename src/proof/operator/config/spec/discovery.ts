import type { Authorization, BasicAuth } from '../../validation/credentials';
import type { ProxyConfig } from '../../validation/proxy';
import type { Tls } from './client';

/** monitoringv1.NamespaceSelector. */
export interface NamespaceSelector {
  readonly any?: boolean;
  readonly matchNames?: readonly string[];
}

/** monitoringv1.AttachMetadata. */
export interface AttachMetadata {
  readonly node?: boolean;
}

/** monitoringv1.APIServerConfig. */
export interface ApiServer extends ProxyConfig {
  readonly host: string;
  readonly basicAuth?: BasicAuth;
  readonly bearerToken?: string;
  readonly bearerTokenFile?: string;
  readonly authorization?: Authorization;
  readonly tlsConfig?: Tls;
}
