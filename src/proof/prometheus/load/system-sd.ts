import { listOf, textOf } from '../../cluster/fields';
import type { JsonObject } from '../../manifests/manifest';
import { parseUrl } from '../../operator/validation/go-url';
import { quote } from '../../promql/quote';
import { type Decoder, flag, integer, list, map, Refusal, struct, text } from './decode';
import { httpClientFields } from './http-client';
import { checkHttpClient } from './http-client-check';
import { duration, isPresent, isSet } from './scalars';

const filters = (go: string) => list(struct(go, { name: text(), values: list(text()) }), `[]${go}`);

/** Discovery in systems that one runs oneself: prometheus discovery/<system>, SDConfig.UnmarshalYAML. */
export const systemSdConfigs: Readonly<Record<string, Decoder>> = {
  file_sd_configs: struct('file.plain', { files: list(text()), refresh_interval: duration }, ({ files }) => {
    if (listOf(files).length === 0) {
      throw new Refusal('file service discovery config must contain at least one path name');
    }
    for (const name of listOf(files).map(String)) {
      if (!/^[^*]*(\*[^/]*)?\.(json|yml|yaml|JSON|YML|YAML)$/.test(name)) {
        throw new Refusal(`path name ${quote(name)} is not valid for file discovery`);
      }
    }
  }),

  http_sd_configs: struct('http.plain', { ...httpClientFields, refresh_interval: duration, url: text() }, (config) => {
    checkWebUrl(config);
    checkHttpClient(config);
  }),

  dns_sd_configs: struct(
    'dns.plain',
    { names: list(text()), refresh_interval: duration, type: text(), port: integer },
    ({ names, type = 'SRV', port }) => {
      if (listOf(names).length === 0) throw new Refusal('DNS-SD config must contain at least one SRV record name');
      const record = textOf(type).toUpperCase();
      if (!['SRV', 'A', 'AAAA', 'MX', 'NS'].includes(record)) throw new Refusal(`invalid DNS-SD records type ${type}`);
      if (record !== 'SRV' && !isSet(port)) {
        throw new Refusal('a port is required in DNS-SD configs for all record types except SRV');
      }
    },
  ),

  consul_sd_configs: struct(
    'consul.plain',
    {
      server: text(),
      path_prefix: text(),
      token: text('config.plain'),
      datacenter: text(),
      namespace: text(),
      partition: text(),
      tag_separator: text(),
      scheme: text(),
      username: text(),
      password: text('config.plain'),
      allow_stale: flag,
      refresh_interval: duration,
      services: list(text()),
      tags: list(text()),
      node_meta: map(text()),
      filter: text(),
      health_filter: text(),
      ...httpClientFields,
    },
    (config) => {
      if (textOf(config.server ?? 'localhost:8500').trim() === '') {
        throw new Refusal('consul SD configuration requires a server address');
      }
      const named = isSet(config.username) || isSet(config.password);
      if (named && isPresent(config.basic_auth)) {
        throw new Refusal(
          'at most one of consul SD configuration username and password and basic auth can be configured',
        );
      }
      if (isSet(config.token) && (isPresent(config.authorization) || isPresent(config.oauth2))) {
        throw new Refusal('at most one of consul SD token, authorization, or oauth2 can be configured');
      }
      checkHttpClient(named ? { ...config, basic_auth: {} } : config);
    },
  ),

  nomad_sd_configs: struct(
    'nomad.plain',
    {
      allow_stale: flag,
      ...httpClientFields,
      namespace: text(),
      refresh_interval: duration,
      region: text(),
      server: text(),
      tag_separator: text(),
    },
    (config) => {
      if (textOf(config.server ?? 'http://localhost:4646').trim() === '') {
        throw new Refusal('nomad SD configuration requires a server address');
      }
      checkHttpClient(config);
    },
  ),

  eureka_sd_configs: struct(
    'eureka.plain',
    { server: text(), ...httpClientFields, refresh_interval: duration },
    (config) => {
      if (!isSet(config.server)) throw new Refusal('eureka_sd: empty or null eureka server');
      const { scheme, host } = urlOf(config.server);
      if (scheme === '' || host === '') throw new Refusal('eureka_sd: invalid eureka server URL');
      checkHttpClient(config);
    },
  ),

  kuma_sd_configs: struct(
    'xds.plainKumaConf',
    { ...httpClientFields, refresh_interval: duration, fetch_timeout: duration, server: text(), client_id: text() },
    (config) => {
      if (!isSet(config.server)) throw new Refusal('kuma SD server must not be empty: ');
      const { scheme, host } = urlOf(config.server);
      if (scheme === '' || host === '') {
        throw new Refusal(`kuma SD server must not be empty and have a scheme: ${config.server}`);
      }
      checkHttpClient(config);
    },
  ),

  docker_sd_configs: struct(
    'moby.plain',
    {
      ...httpClientFields,
      host: text(),
      port: integer,
      filters: filters('moby.Filter'),
      host_networking_host: text(),
      refresh_interval: duration,
      match_first_network: flag,
    },
    (config) => {
      checkDockerHost(config);
      checkHttpClient(config);
    },
  ),

  dockerswarm_sd_configs: struct(
    'moby.plain',
    {
      ...httpClientFields,
      host: text(),
      role: text(),
      port: integer,
      filters: filters('moby.Filter'),
      refresh_interval: duration,
    },
    (config) => {
      checkDockerHost(config);
      if (!isSet(config.role)) throw new Refusal('role missing (one of: tasks, services, nodes)');
      if (!['services', 'nodes', 'tasks'].includes(textOf(config.role))) {
        throw new Refusal(`invalid role ${config.role}, expected tasks, services, or nodes`);
      }
      checkHttpClient(config);
    },
  ),

  puppetdb_sd_configs: struct(
    'puppetdb.plain',
    {
      ...httpClientFields,
      refresh_interval: duration,
      url: text(),
      query: text(),
      include_parameters: flag,
      port: integer,
    },
    (config) => {
      checkWebUrl(config);
      if (!isSet(config.query)) throw new Refusal('query missing');
      checkHttpClient(config);
    },
  ),
};

function checkWebUrl(config: JsonObject): void {
  if (!isSet(config.url)) throw new Refusal('URL is missing');
  const { scheme, host } = urlOf(config.url);
  if (scheme !== 'http' && scheme !== 'https') throw new Refusal("URL scheme must be 'http' or 'https'");
  if (host === '') throw new Refusal('host is missing in URL');
}

function checkDockerHost({ host }: JsonObject): void {
  if (!isSet(host)) throw new Refusal('host missing');
  urlOf(host);
}

function urlOf(value: unknown): { readonly scheme: string; readonly host: string } {
  const parsed = parseUrl(String(value));
  if ('error' in parsed) throw new Refusal(parsed.error);
  return parsed;
}
