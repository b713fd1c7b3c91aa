import type { Json } from '../../manifests/manifest';
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

/** Here keys are names that the user has chosen, and Prometheus shows the values itself. */
const publicSettings = new Set(['labels', 'params']);

/** A configuration that the user wrote into a Secret, fit to be shown. */
export function withoutSecrets(value: Json): Json {
  return transformed(value, (key, child) => {
    if (publicSettings.has(key)) return child;
    return secretSettings.has(key) ? masked(child) : withoutSecrets(child);
  });
}

function masked(value: Json): Json {
  if (value === null) return null;
  return typeof value === 'object' ? transformed(value, (_key, child) => masked(child)) : secretPlaceholder;
}

/** Only what lies inside of mappings and lists changes. */
function transformed(value: Json, change: (key: string, child: Json) => Json): Json {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return (value as readonly Json[]).map((item) => change('', item));
  return Object.fromEntries(Object.entries(value).map(([key, child = null]) => [key, change(key, child)]));
}
