import type { Json } from '../../manifests/manifest';
import { mapping } from './mapping';
import { secretPlaceholder } from './secrets-read';

/** Settings of prometheus.yml that hold a secret: fields of type Secret in prometheus/common config and discovery/. */
const secretSettings = new Set([
  'password',
  'bearer_token',
  'credentials',
  'client_secret',
  'secret_key',
  'token',
  'auth_token',
  'application_credential_secret',
  'application_secret',
  'consumer_key',
  'proxy_connect_header',
]);

/** A configuration that the user wrote into a Secret, fit to be shown. */
export function withoutSecrets(value: Json): Json {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return (value as readonly Json[]).map(withoutSecrets);
  return mapping(
    ...Object.entries(value).map(([key, child = null]) => ({
      [key]: secretSettings.has(key) && child !== null ? masked(child) : withoutSecrets(child),
    })),
  );
}

function masked(value: Json): Json {
  if (typeof value !== 'object' || value === null) return secretPlaceholder;
  if (Array.isArray(value)) return value.map(masked);
  return mapping(...Object.entries(value).map(([key, child = null]) => ({ [key]: masked(child) })));
}
