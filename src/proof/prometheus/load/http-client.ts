import { anything, type Fields, flag, list, map, Refusal, struct, text } from './decode';
import { count, tlsVersion, url } from './scalars';

const secret = text('config.plain');

/** prometheus/common config/http_config.go, TLSConfig. */
export const tlsConfig = struct(
  'config.plain',
  {
    ca: text(),
    cert: text(),
    key: secret,
    ca_file: text(),
    cert_file: text(),
    key_file: text(),
    ca_ref: text(),
    cert_ref: text(),
    key_ref: text(),
    server_name: text(),
    insecure_skip_verify: flag,
    min_version: tlsVersion,
    max_version: tlsVersion,
  },
  (tls) => {
    const [ca, cert, key] = ['ca', 'cert', 'key'].map((name) => count(tls, name, `${name}_file`, `${name}_ref`));
    if (ca > 1) throw new Refusal('at most one of ca, ca_file & ca_ref must be configured');
    if (cert > 1) throw new Refusal('at most one of cert, cert_file & cert_ref must be configured');
    if (key > 1) throw new Refusal('at most one of key and key_file must be configured');
    if (cert > key) {
      throw new Refusal('exactly one of key or key_file must be configured when a client certificate is configured');
    }
    if (key > cert) {
      throw new Refusal('exactly one of cert or cert_file must be configured when a client key is configured');
    }
  },
);

const proxyFields: Fields = {
  proxy_url: url,
  no_proxy: text(),
  proxy_from_environment: flag,
  proxy_connect_header: map(list(secret, '[]config.Secret'), 'config.ProxyHeader'),
};

/** prometheus/common config/http_config.go, HTTPClientConfig, where it is inlined into another type. */
export const httpClientFields: Fields = {
  basic_auth: struct('config.plain', {
    username: text(),
    username_file: text(),
    username_ref: text(),
    password: secret,
    password_file: text(),
    password_ref: text(),
  }),
  authorization: struct('config.Authorization', {
    type: text(),
    credentials: secret,
    credentials_file: text(),
    credentials_ref: text(),
  }),
  oauth2: struct('config.plain', {
    client_id: text(),
    client_secret: secret,
    client_secret_file: text(),
    client_secret_ref: text(),
    client_certificate_key_id: text(),
    client_certificate_key: secret,
    client_certificate_key_file: text(),
    client_certificate_key_ref: text(),
    grant_type: text(),
    signature_algorithm: text(),
    iss: text(),
    audience: text(),
    claims: map(anything, 'map[string]interface {}'),
    scopes: list(text()),
    token_url: text(),
    endpoint_params: map(text()),
    tls_config: tlsConfig,
    ...proxyFields,
  }),
  bearer_token: secret,
  bearer_token_file: text(),
  tls_config: tlsConfig,
  follow_redirects: flag,
  enable_http2: flag,
  ...proxyFields,
  http_headers: map(
    struct('config.Header', {
      values: list(text()),
      secrets: list(secret, '[]config.Secret'),
      files: list(text()),
    }),
    'config.Headers',
  ),
};
