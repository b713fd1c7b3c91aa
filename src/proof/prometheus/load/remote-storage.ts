import { listOf, objectOf, objectsOf, textOf } from '../../cluster/fields';
import type { JsonObject } from '../../manifests/manifest';
import { quote } from '../../promql/quote';
import { parseDuration } from '../duration';
import type { NameScheme } from '../label-name';
import { azureAd } from './azure-ad';
import { flag, integer, list, map, Refusal, struct, text, unsigned } from './decode';
import { httpClientFields } from './http-client';
import { checkHttpClient } from './http-client-check';
import { checkRelabelConfigs, relabelConfigs } from './relabel-config';
import { duration, isPresent, url } from './scalars';
import { sigv4 } from './sigv4';

const remoteWrite = struct(
  'config.plain',
  {
    url,
    remote_timeout: duration,
    headers: map(text()),
    write_relabel_configs: relabelConfigs,
    name: text(),
    send_exemplars: flag,
    send_native_histograms: flag,
    round_robin_dns: flag,
    protobuf_message: text('remote.WriteMessageType'),
    ...httpClientFields,
    queue_config: struct('config.QueueConfig', {
      capacity: integer,
      max_shards: integer,
      min_shards: integer,
      max_samples_per_send: integer,
      batch_send_deadline: duration,
      min_backoff: duration,
      max_backoff: duration,
      retry_on_http_429: flag,
      sample_age_limit: duration,
    }),
    metadata_config: struct('config.MetadataConfig', {
      send: flag,
      send_interval: duration,
      max_samples_per_send: integer,
    }),
    sigv4,
    azuread: azureAd,
    google_iam: struct('googleiam.Config', { credentials_file: text() }),
  },
  (config) => {
    if (!isPresent(config.url)) throw new Refusal('url for remote_write is empty');
    if (listOf(config.write_relabel_configs).includes(null)) {
      throw new Refusal('empty or null relabeling rule in remote write config');
    }
    checkHeaders(config);
    checkMessage(textOf(config.protobuf_message ?? messages[0]));
    checkHttpClient(config);
    checkQueue(objectOf(config.queue_config));
    const methods = ['basic_auth', 'authorization', 'oauth2', 'sigv4', 'azuread', 'google_iam'];
    const configured = methods.filter(
      (method) => isPresent(config[method]) || (method === 'authorization' && hasBearer(config)),
    );
    if (configured.length > 1) {
      throw new Refusal(
        `at most one of basic_auth, authorization, oauth2, sigv4, azuread or google_iam must be configured. Currently configured: [${configured.join(' ')}]`,
      );
    }
  },
);

/** prometheus config/config.go, RemoteWriteConfig.UnmarshalYAML. */
export const remoteWrites = list(remoteWrite, '[]*config.RemoteWriteConfig');

/** prometheus config/config.go, RemoteReadConfig.UnmarshalYAML. */
export const remoteReads = list(
  struct(
    'config.plain',
    {
      url,
      remote_timeout: duration,
      chunked_read_limit: unsigned,
      headers: map(text()),
      read_recent: flag,
      name: text(),
      ...httpClientFields,
      required_matchers: map(text('model.LabelValue'), 'model.LabelSet'),
      filter_external_labels: flag,
    },
    (config) => {
      if (!isPresent(config.url)) throw new Refusal('url for remote_read is empty');
      checkHeaders(config);
      checkHttpClient(config);
    },
  ),
  '[]*config.RemoteReadConfig',
);

/** prometheus config/config.go, Config.UnmarshalYAML, what it checks of remote storage at the end. */
export function validateRemoteStorage(config: JsonObject, scheme: NameScheme): void {
  for (const kind of ['write', 'read'] as const) {
    const names = new Set<string>();
    for (const remote of listOf(config[`remote_${kind}`])) {
      if (remote === null) throw new Refusal(`empty or null remote ${kind} config section`);
      const name = textOf(objectOf(remote).name);
      if (name !== '' && names.has(name)) {
        throw new Refusal(`found multiple remote ${kind} configs with job name ${quote(name)}`);
      }
      names.add(name);
      checkRelabelConfigs(objectsOf(objectOf(remote).write_relabel_configs), scheme);
    }
  }
}

/** A bearer token becomes an authorization: prometheus/common config/http_config.go, HTTPClientConfig.Validate. */
function hasBearer({ bearer_token: token, bearer_token_file: file }: JsonObject): boolean {
  return textOf(token) !== '' || textOf(file) !== '';
}

/** prometheus config/config.go, reservedHeaders. */
const reserved = [
  ...['host', 'content-encoding', 'content-length', 'content-type', 'user-agent', 'connection', 'keep-alive'],
  ...['proxy-authenticate', 'proxy-authorization', 'www-authenticate', 'accept-encoding'],
  ...['x-prometheus-remote-write-version', 'x-prometheus-remote-read-version'],
  ...['x-amz-date', 'x-amz-security-token', 'x-amz-content-sha256'],
];

function checkHeaders({ headers }: JsonObject): void {
  for (const name of Object.keys(objectOf(headers))) {
    if (name.toLowerCase() === 'authorization') {
      throw new Refusal(
        'authorization header must be changed via the basic_auth, authorization, oauth2, sigv4, azuread or google_iam parameter',
      );
    }
    if (reserved.includes(name.toLowerCase())) {
      throw new Refusal(`${name} is a reserved header. It must not be changed`);
    }
  }
}

const messages = ['prometheus.WriteRequest', 'io.prometheus.write.v2.Request'];

function checkMessage(message: string): void {
  if (messages.includes(message)) return;
  throw new Refusal(
    `invalid protobuf_message value: unknown type for remote write protobuf message ${message}, supported: ${messages.join(', ')}`,
  );
}

/** prometheus config/config.go, QueueConfig.Validate, with the defaults of DefaultQueueConfig. */
function checkQueue(queue: JsonObject): void {
  const amount = (name: string, usual: number) => (typeof queue[name] === 'number' ? queue[name] : usual);
  const shards = { most: amount('max_shards', 50), least: amount('min_shards', 1) };
  if (shards.most <= 0) throw new Refusal('remote write queue max_shards must be positive');
  if (shards.least <= 0) throw new Refusal('remote write queue min_shards must be positive');
  if (shards.least > shards.most) {
    throw new Refusal('remote write queue min_shards must not be greater than max_shards');
  }
  if (amount('max_samples_per_send', 2000) <= 0) {
    throw new Refusal('remote write queue max_samples_per_send must be positive');
  }
  if (amount('capacity', 10_000) <= 0) throw new Refusal('remote write queue capacity must be positive');
  if (milliseconds(queue.max_backoff, 5000) < milliseconds(queue.min_backoff, 30)) {
    throw new Refusal('remote write queue max_backoff must not be less than min_backoff');
  }
}

function milliseconds(value: unknown, usual: number): number {
  const parsed = typeof value === 'string' ? parseDuration(value) : usual;
  return typeof parsed === 'number' ? parsed : usual;
}
