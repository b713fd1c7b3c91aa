import type { OAuth2 as ValidatedOAuth2, Sigv4 as ValidatedSigv4 } from '../../validation/credentials';
import type { SafeTlsConfig, TlsConfig } from '../../validation/tls';

interface Peer {
  readonly serverName?: string;
  readonly insecureSkipVerify?: boolean;
}

/** monitoringv1.SafeTLSConfig. */
export interface SafeTls extends SafeTlsConfig, Peer {}

/** monitoringv1.TLSConfig: files of the Prometheus container as well. */
export interface Tls extends TlsConfig, Peer {}

/** monitoringv1.OAuth2. */
export interface OAuth2 extends ValidatedOAuth2 {
  readonly scopes?: readonly string[];
  readonly endpointParams?: Readonly<Record<string, string>>;
  readonly tlsConfig?: SafeTls;
}

/** monitoringv1.Sigv4. */
export interface Sigv4 extends ValidatedSigv4 {
  readonly region?: string;
  readonly profile?: string;
  readonly roleArn?: string;
  readonly externalId?: string;
  readonly useFIPSSTSEndpoint?: boolean;
}
