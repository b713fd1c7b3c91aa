import { objectOf, textOf } from '../../cluster/fields';
import type { JsonObject } from '../../manifests/manifest';
import { quote } from '../../promql/quote';
import { Refusal } from './decode';
import { count, isPresent, isSet } from './scalars';

/** prometheus/common config/http_config.go, HTTPClientConfig.Validate. */
export function checkHttpClient(client: JsonObject): void {
  checkAuthentication(client);
  checkProxy(client);
  for (const name of Object.keys(objectOf(client.http_headers))) {
    const canonical = canonicalHeader(name);
    if (reservedHeaders.includes(canonical)) throw new Refusal(`setting header ${quote(canonical)} is not allowed`);
  }
}

function checkAuthentication(client: JsonObject): void {
  const { basic_auth: basicAuth, oauth2, authorization } = client;
  const bearer = Number(isSet(client.bearer_token)) + Number(isSet(client.bearer_token_file));
  if (bearer > 1) throw new Refusal('at most one of bearer_token & bearer_token_file must be configured');
  if ((isPresent(basicAuth) || isPresent(oauth2)) && bearer > 0) {
    throw new Refusal('at most one of basic_auth, oauth2, bearer_token & bearer_token_file must be configured');
  }
  if (isPresent(basicAuth)) checkBasicAuth(objectOf(basicAuth));
  if (isPresent(authorization)) checkAuthorization(client, bearer);
  if (isPresent(oauth2)) checkOAuth2(objectOf(oauth2), isPresent(basicAuth));
}

function checkBasicAuth(basicAuth: JsonObject): void {
  for (const name of ['username', 'password']) {
    if (count(basicAuth, name, `${name}_file`, `${name}_ref`) > 1) {
      throw new Refusal(`at most one of basic_auth ${name}, ${name}_file & ${name}_ref must be configured`);
    }
  }
}

const exclusive = 'at most one of basic_auth, oauth2 & authorization must be configured';

function checkAuthorization({ authorization, basic_auth: basicAuth, oauth2 }: JsonObject, bearer: number): void {
  const { type } = objectOf(authorization);
  if (bearer > 0) throw new Refusal('authorization is not compatible with bearer_token & bearer_token_file');
  if (count(objectOf(authorization), 'credentials', 'credentials_file', 'credentials_ref') > 1) {
    throw new Refusal('at most one of authorization credentials & credentials_file must be configured');
  }
  if (textOf(type).trim().toLowerCase() === 'basic') {
    throw new Refusal('authorization type cannot be set to "basic", use "basic_auth" instead');
  }
  if (isPresent(basicAuth) || isPresent(oauth2)) throw new Refusal(exclusive);
}

const jwtBearer = 'urn:ietf:params:oauth:grant-type:jwt-bearer';

function checkOAuth2(oauth2: JsonObject, besidesBasicAuth: boolean): void {
  if (besidesBasicAuth) throw new Refusal(exclusive);
  if (!isSet(oauth2.client_id)) throw new Refusal('oauth2 client_id must be configured');
  if (!isSet(oauth2.token_url)) throw new Refusal('oauth2 token_url must be configured');
  const jwt = oauth2.grant_type === jwtBearer;
  const key = jwt ? 'client_certificate_key' : 'client_secret';
  if (count(oauth2, key, `${key}_file`, `${key}_ref`) > 1) {
    const grant = jwt ? jwtBearer : 'client_credentials';
    throw new Refusal(
      `at most one of oauth2 ${key}, ${key}_file & ${key}_ref must be configured using grant-type=${grant}`,
    );
  }
  const algorithm = textOf(oauth2.signature_algorithm);
  if (jwt && algorithm !== '' && !['RS256', 'RS384', 'RS512'].includes(algorithm)) {
    throw new Refusal('valid signature algorithms are RS256, RS384 and RS512');
  }
}

/** prometheus/common config/http_config.go, ProxyConfig.Validate. */
function checkProxy(client: JsonObject): void {
  const proxied = isSet(client.proxy_url);
  const fromEnvironment = client.proxy_from_environment === true;
  const headers = Object.keys(objectOf(client.proxy_connect_header)).length > 0;
  if (headers && !fromEnvironment && !proxied) {
    throw new Refusal(
      'if proxy_connect_header is configured, proxy_url or proxy_from_environment must also be configured',
    );
  }
  if (fromEnvironment && proxied) {
    throw new Refusal('if proxy_from_environment is configured, proxy_url must not be configured');
  }
  if (fromEnvironment && isSet(client.no_proxy)) {
    throw new Refusal('if proxy_from_environment is configured, no_proxy must not be configured');
  }
  if (!isPresent(client.proxy_url) && isSet(client.no_proxy)) {
    throw new Refusal('if no_proxy is configured, proxy_url must also be configured');
  }
}

/** prometheus/common config/headers.go, ReservedHeaders. */
const reservedHeaders = [
  ...['Authorization', 'Host', 'Content-Encoding', 'Content-Length', 'Content-Type', 'User-Agent', 'Connection'],
  ...['Keep-Alive', 'Proxy-Authenticate', 'Proxy-Authorization', 'Www-Authenticate', 'Accept-Encoding'],
  ...['X-Prometheus-Remote-Write-Version', 'X-Prometheus-Remote-Read-Version', 'X-Prometheus-Scrape-Timeout-Seconds'],
  ...['X-Amz-Date', 'X-Amz-Security-Token', 'X-Amz-Content-Sha256'],
];

/** Go's http.CanonicalHeaderKey: a name with a character that no header may have stays as it is. */
function canonicalHeader(name: string): string {
  if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name)) return name;
  return name
    .toLowerCase()
    .replace(/(^|-)([a-z])/g, (_, before: string, letter: string) => before + letter.toUpperCase());
}
