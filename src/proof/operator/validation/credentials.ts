import { quote } from '../../promql/quote';
import type { KeySelector, SecretOrConfigMap } from '../assets';
import { at, fail, type Problems } from '../verdict';
import { type LocalAssets, needed } from './local-assets';
import { type ProxyConfig, proxyHeaderProblems, proxyProblems } from './proxy';
import { type SafeTlsConfig, safeTlsProblems, safeTlsShapeProblems } from './tls';

export interface BasicAuth {
  readonly username?: KeySelector;
  readonly password?: KeySelector;
}

export interface Authorization {
  readonly type?: string;
  readonly credentials?: KeySelector;
  readonly credentialsFile?: string;
}

export interface OAuth2 extends ProxyConfig {
  readonly clientId?: SecretOrConfigMap;
  readonly clientSecret: KeySelector;
  readonly tokenUrl?: string;
  readonly tlsConfig?: SafeTlsConfig;
}

export interface Sigv4 {
  readonly accessKey?: KeySelector;
  readonly secretKey?: KeySelector;
}

const absent: KeySelector = { key: '' };

/** prometheus-operator pkg/assets/store.go, AddBasicAuth: both halves are mandatory. */
export function* basicAuthProblems(basicAuth: BasicAuth | undefined, assets: LocalAssets): Problems {
  if (!basicAuth) return;
  yield* at('failed to get basic auth username', needed(assets.secretKey(basicAuth.username ?? absent)));
  yield* at('failed to get basic auth password', needed(assets.secretKey(basicAuth.password ?? absent)));
}

/** pkg/apis/monitoring/v1/prometheus_types.go, (*SafeAuthorization).Validate. */
export function* safeAuthorizationShapeProblems(authorization: Authorization | undefined): Problems {
  if (!authorization) return;
  if (isBasic(authorization)) {
    yield { message: `'authorization' type cannot be set to "basic", use "basicAuth" instead` };
  }
  if (!authorization.credentials) yield { message: "'authorization' credentials are required" };
}

/** pkg/apis/monitoring/v1/prometheus_types.go, (*Authorization).Validate. */
export function* authorizationShapeProblems(authorization: Authorization | undefined): Problems {
  if (!authorization) return;
  if (authorization.credentials && authorization.credentialsFile) {
    yield { message: 'authorization can not specify both "credentials" and "credentialsFile"' };
  }
  if (isBasic(authorization)) {
    yield { message: 'authorization type cannot be set to "basic", use "basicAuth" instead' };
  }
}

/** pkg/assets/store.go, AddSafeAuthorizationCredentials: without credentials not even the type is looked at. */
export function* safeAuthorizationProblems(authorization: Authorization | undefined, assets: LocalAssets): Problems {
  if (!authorization?.credentials) return;
  yield* safeAuthorizationShapeProblems(authorization);
  yield* credentialsProblems(authorization, assets);
}

/** pkg/assets/store.go, AddAuthorizationCredentials. */
export function* authorizationProblems(authorization: Authorization | undefined, assets: LocalAssets): Problems {
  if (!authorization?.credentials) return;
  yield* authorizationShapeProblems(authorization);
  yield* credentialsProblems(authorization, assets);
}

/** pkg/apis/monitoring/v1/types.go, (*OAuth2).Validate. */
export function* oauth2ShapeProblems(oauth2: OAuth2 | undefined): Problems {
  if (!oauth2) return;
  if (!oauth2.tokenUrl) yield { message: 'OAuth2 tokenURL must be specified' };
  const { secret, configMap } = oauth2.clientId ?? {};
  if (!secret && !configMap) yield { message: "OAuth2 'clientID' must be specified" };
  if (secret && configMap) {
    yield { message: "invalid OAuth2 'clientID': cannot specify both Secret and ConfigMap" };
  }
  yield* at("invalid OAuth2 'tlsConfig'", safeTlsShapeProblems(oauth2.tlsConfig));
  yield* at('invalid OAuth2 proxyConfig', proxyProblems(oauth2));
}

/** pkg/assets/store.go, AddOAuth2. */
export function* oauth2Problems(oauth2: OAuth2 | undefined, assets: LocalAssets): Problems {
  if (!oauth2) return;
  yield* oauth2ShapeProblems(oauth2);
  yield* at('failed to get oauth2 client id', needed(assets.key(oauth2.clientId)));
  yield* at('failed to get oauth2 client secret', needed(assets.secretKey(oauth2.clientSecret)));
  yield* at('failed to get oauth2 proxyConfig', proxyHeaderProblems(oauth2, assets));
  yield* at('failed to get oauth2 tlsConfig', safeTlsProblems(oauth2.tlsConfig, assets));
}

/** pkg/assets/store.go, AddSigV4. */
export function* sigv4Problems(sigv4: Sigv4 | undefined, assets: LocalAssets): Problems {
  const { accessKey, secretKey } = sigv4 ?? {};
  if (!accessKey && !secretKey) return;
  if (!accessKey || !secretKey) return yield* fail('both accessKey and secretKey should be provided');
  yield* at('failed to read SigV4 access-key', needed(assets.secretKey(accessKey)));
  yield* at('failed to read SigV4 secret-key', needed(assets.secretKey(secretKey)));
}

function* credentialsProblems({ type = '', credentials }: Authorization, assets: LocalAssets): Problems {
  if (!credentials?.name) return;
  yield* at(`failed to get authorization token of type ${quote(type)}`, needed(assets.secretKey(credentials)));
}

function isBasic({ type = '' }: Authorization): boolean {
  return type.trim().toLowerCase() === 'basic';
}
