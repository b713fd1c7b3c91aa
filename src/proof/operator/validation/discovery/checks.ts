import type { KeySelector } from '../../assets';
import { fail, type Problems } from '../../verdict';
import { atLeast } from '../../version';
import type { Context } from '../context';
import { basicAuthProblems, oauth2Problems, safeAuthorizationProblems } from '../credentials';
import { parseUrl } from '../go-url';
import { needed } from '../local-assets';
import { proxyConfigProblems } from '../proxy';
import { safeTlsProblems } from '../tls';
import type { Discovery, DiscoveryCheck } from './discovery';

export const basicAuth: DiscoveryCheck = (discovery, { assets }) => basicAuthProblems(discovery.basicAuth, assets);

export const authorization: DiscoveryCheck = (discovery, { assets }) =>
  safeAuthorizationProblems(discovery.authorization, assets);

export const oauth2: DiscoveryCheck = (discovery, { assets }) => oauth2Problems(discovery.oauth2, assets);

export const tls: DiscoveryCheck = (discovery, { assets }) => safeTlsProblems(discovery.tlsConfig, assets);

export const proxy: DiscoveryCheck = (discovery, { assets }) => proxyConfigProblems(discovery, assets);

export const secret = (field: string): DiscoveryCheck =>
  function* (discovery, { assets }) {
    const selector = discovery[field] as KeySelector | undefined;
    if (selector) yield* needed(assets.secretKey(selector));
  };

export const since = (version: string, field: string, message: string): DiscoveryCheck =>
  function* (discovery, context) {
    if (discovery[field] !== undefined && !atLeast(context.version, version)) yield* fail(message);
  };

export const url = (field: string): DiscoveryCheck =>
  function* (discovery) {
    const parsed = parseUrl(textOf(discovery[field]));
    if ('error' in parsed) yield* fail(parsed.error);
  };

/** prometheus-operator pkg/prometheus/resource_selector.go, validateServer. */
export function* server(discovery: Discovery): Problems {
  const text = textOf(discovery.server);
  const parsed = parseUrl(text);
  if ('error' in parsed) return yield* fail(`cannot parse server: ${parsed.error}`);
  if (!parsed.scheme || !parsed.host) yield* fail(`must not be empty and have a scheme: ${text}`);
}

/** pkg/prometheus/resource_selector.go, validatePuppetDBSDConfigs. */
export function* puppetUrl(discovery: Discovery): Problems {
  const parsed = parseUrl(textOf(discovery.url));
  if ('error' in parsed) return yield* fail(parsed.error);
  if (parsed.scheme !== 'http' && parsed.scheme !== 'https') yield* fail("URL scheme must be 'http' or 'https'");
  if (!parsed.host) yield* fail('host is missing in URL');
}

/** pkg/prometheus/resource_selector.go, validateConsulSDConfigs: here a release candidate of 3.0.0 is new enough. */
export function* consulFilter({ filter }: Discovery, { version }: Context): Problems {
  if (filter !== undefined && version.major < 3) {
    yield* fail('field `config.Filter` is only supported for Prometheus version >= 3.0.0');
  }
}

/** pkg/prometheus/resource_selector.go, validateDNSSDConfigs. */
export function* dnsPort({ type, port }: Discovery): Problems {
  if (type && type !== 'SRV' && port === undefined) yield* fail(`port required for record type "${type}"`);
}

/** pkg/prometheus/resource_selector.go, validateOpenStackSDConfigs. */
export function* openStackRole({ role }: Discovery, { version }: Context): Problems {
  if (role === 'LoadBalancer' && !atLeast(version, '3.2.0')) {
    yield* fail('The LoadBalancer role is only supported from Prometheus version 3.2.0');
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
