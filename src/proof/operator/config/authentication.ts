import type { JsonObject } from '../../manifests/manifest';
import type { KeySelector } from '../assets';
import type { Authorization, BasicAuth } from '../validation/credentials';
import { type Generator, since } from './generator';
import { mapping } from './mapping';
import { naturallySorted } from './natural-order';
import { proxyConfig } from './proxy';
import type { OAuth2 } from './spec/client';
import { tlsConfig } from './tls';

/** prometheus-operator pkg/prometheus/promcfg.go, addBasicAuthToYaml: what cannot be read is empty. */
export function basicAuth({ assetsIn }: Generator, namespace: string, auth: BasicAuth | undefined): JsonObject {
  if (!auth) return {};
  const read = (selector: KeySelector | undefined) => (selector && assetsIn(namespace).secret(selector)) ?? '';
  return { basic_auth: { username: read(auth.username), password: read(auth.password) } };
}

/** promcfg.go, addAuthorizationToYaml: what cannot be read is left out. */
export function authorization(generator: Generator, namespace: string, auth: Authorization | undefined): JsonObject {
  if (!auth) return {};
  const { type = '', credentials, credentialsFile } = auth;
  return mapping({
    authorization: since(
      generator,
      '2.26.0',
      mapping({
        type: type === '' ? 'Bearer' : type.trim(),
        credentials: credentials && generator.assetsIn(namespace).secret(credentials),
        credentials_file: credentialsFile || undefined,
      }),
    ),
  });
}

/** promcfg.go, mergeAuthorizationWithScrapeClass; an empty object counts as none. */
export function mergedAuthorization(
  auth: Authorization | undefined,
  ofClass: Authorization | undefined,
): Authorization | undefined {
  if (!auth?.type && !auth?.credentials) return ofClass;
  const credentials = auth.credentials ?? ofClass?.credentials;
  return { type: auth.type, credentials, credentialsFile: credentials ? undefined : ofClass?.credentialsFile };
}

/** promcfg.go, generateServiceMonitorConfig and its like: the deprecated `bearerTokenSecret`. */
export function bearerToken({ assetsIn }: Generator, namespace: string, token: KeySelector | undefined): JsonObject {
  return mapping({ bearer_token: token?.name ? assetsIn(namespace).secret(token) : undefined });
}

/** promcfg.go, addOAuth2ToYaml: without its credentials there is no OAuth2 at all. */
export function oauth2(generator: Generator, namespace: string, auth: OAuth2 | undefined): JsonObject {
  if (!auth) return {};
  const { secret, configMap } = auth.clientId ?? {};
  const assets = generator.assetsIn(namespace);
  const clientId = secret ? assets.secret(secret) : configMap ? assets.configMap(configMap) : '';
  const clientSecret = assets.secret(auth.clientSecret);
  if (clientId === undefined || clientSecret === undefined) return {};
  return mapping({
    oauth2: since(
      generator,
      '2.27.0',
      mapping(
        {
          client_id: clientId,
          client_secret: clientSecret,
          token_url: auth.tokenUrl,
          scopes: auth.scopes?.length ? auth.scopes : undefined,
          endpoint_params: naturallySorted(auth.endpointParams),
        },
        since(generator, '2.43.0', proxyConfig(generator, namespace, auth)),
        since(generator, '2.43.0', tlsConfig(generator, namespace, auth.tlsConfig)),
      ),
    ),
  });
}
