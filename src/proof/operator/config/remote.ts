import type { JsonObject } from '../../manifests/manifest';
import type { Authorization, BasicAuth } from '../validation/credentials';
import type { ProxyConfig } from '../validation/proxy';
import { authorization, basicAuth, type OAuth2, oauth2 } from './authentication';
import type { Generator } from './generator';
import { mapping } from './mapping';
import { proxyConfig } from './proxy';
import { secretPlaceholder } from './secrets-read';
import { type Tls, tlsConfig } from './tls';

/** What monitoringv1.RemoteWriteSpec and RemoteReadSpec have in common. */
export interface Remote extends ProxyConfig {
  readonly url: string;
  readonly name?: string;
  readonly remoteTimeout?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly basicAuth?: BasicAuth;
  readonly bearerToken?: string;
  readonly bearerTokenFile?: string;
  readonly oauth2?: OAuth2;
  readonly tlsConfig?: Tls;
  readonly authorization?: Authorization;
  readonly followRedirects?: boolean;
}

/** How to connect: prometheus-operator pkg/prometheus/promcfg.go, GenerateRemoteWriteConfig and generateRemoteReadConfig. */
export function remoteClient(generator: Generator, remote: Remote): JsonObject {
  const { namespace } = generator.prometheus;
  return mapping(
    basicAuth(generator, namespace, remote.basicAuth),
    {
      bearer_token: remote.bearerToken ? secretPlaceholder : undefined,
      bearer_token_file: remote.bearerTokenFile || undefined,
    },
    oauth2(generator, namespace, remote.oauth2),
    tlsConfig(generator, namespace, remote.tlsConfig),
    authorization(generator, namespace, remote.authorization),
    proxyConfig(generator, namespace, remote),
  );
}
