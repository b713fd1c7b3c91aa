import type { JsonObject } from '../../manifests/manifest';
import { authorization, basicAuth, oauth2 } from './authentication';
import type { Generator } from './generator';
import { mapping } from './mapping';
import { proxyConfig } from './proxy';
import { secretPlaceholder } from './secrets-read';
import type { Remote } from './spec/remote';
import { tlsConfig } from './tls';

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
