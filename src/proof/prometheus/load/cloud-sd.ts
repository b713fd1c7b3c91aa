import { listOf, objectsOf, textOf } from '../../cluster/fields';
import type { JsonObject } from '../../manifests/manifest';
import { secretPlaceholder } from '../../operator/config/secrets-read';
import { quote } from '../../promql/quote';
import { type Decoder, flag, integer, list, Refusal, struct, text } from './decode';
import { httpClientFields, tlsConfig } from './http-client';
import { checkHttpClient } from './http-client-check';
import { duration, isSet, oneOf } from './scalars';

const secret = text('config.plain');
const common = { refresh_interval: duration, port: integer };
const aws = {
  endpoint: text(),
  region: text(),
  access_key: text(),
  secret_key: secret,
  profile: text(),
  role_arn: text(),
  external_id: text(),
  ...common,
  ...httpClientFields,
};
const role = (of: string, ...roles: readonly string[]): Decoder =>
  oneOf(roles, (role) => `unknown ${of}role ${quote(role)}`);

/** Discovery in clouds: prometheus discovery/<cloud>, SDConfig.UnmarshalYAML. */
export const cloudSdConfigs: Readonly<Record<string, Decoder>> = {
  ec2_sd_configs: struct(
    'aws.plain',
    { ...aws, filters: list(struct('aws.Filter', { name: text(), values: list(text()) }), '[]*aws.Filter') },
    (config) => {
      if (objectsOf(config.filters).some(({ values }) => listOf(values).length === 0)) {
        throw new Refusal('EC2 SD configuration filter values cannot be empty');
      }
      checkHttpClient(config);
    },
  ),

  lightsail_sd_configs: struct('aws.plain', aws, checkHttpClient),

  azure_sd_configs: struct(
    'azure.plain',
    {
      environment: text(),
      subscription_id: text(),
      tenant_id: text(),
      client_id: text(),
      client_secret: secret,
      authentication_method: text(),
      resource_group: text(),
      ...common,
      ...httpClientFields,
    },
    (config) => {
      const method = textOf(config.authentication_method ?? 'OAuth');
      const needed = ['subscription_id', ...(method === 'OAuth' ? ['tenant_id', 'client_id', 'client_secret'] : [])];
      demand(config, ...needed.map((name) => [name, `azure SD configuration requires a ${name}`] as const));
      if (!['OAuth', 'ManagedIdentity', 'SDK', 'WorkloadIdentity'].includes(method)) {
        throw new Refusal(
          `unknown authentication_type ${quote(method)}. Supported types are "OAuth", "ManagedIdentity", "SDK" or "WorkloadIdentity"`,
        );
      }
      checkHttpClient(config);
    },
  ),

  gce_sd_configs: struct(
    'gce.plain',
    { project: text(), zone: text(), filter: text(), tag_separator: text(), ...common },
    (config) =>
      demand(
        config,
        ['project', 'GCE SD configuration requires a project'],
        ['zone', 'GCE SD configuration requires a zone'],
      ),
  ),

  openstack_sd_configs: struct(
    'openstack.plain',
    {
      identity_endpoint: text(),
      username: text(),
      userid: text(),
      password: secret,
      project_name: text(),
      project_id: text(),
      domain_name: text(),
      domain_id: text(),
      application_credential_name: text(),
      application_credential_id: text(),
      application_credential_secret: secret,
      role: role('OpenStack SD ', 'hypervisor', 'instance', 'loadbalancer'),
      region: text(),
      all_tenants: flag,
      tls_config: tlsConfig,
      availability: text(),
      ...common,
    },
    (config) => {
      const availability = textOf(config.availability ?? 'public');
      if (!['public', 'internal', 'admin'].includes(availability)) {
        throw new Refusal(`unknown availability ${availability}, must be one of admin, internal or public`);
      }
      demand(
        config,
        ['role', 'role missing (one of: instance, hypervisor, loadbalancer)'],
        ['region', 'openstack SD configuration requires a region'],
      );
    },
  ),

  digitalocean_sd_configs: struct(
    'digitalocean.plain',
    { ...httpClientFields, ...common, role: role('DigitalOcean SD ', 'droplets', 'databases') },
    checkHttpClient,
  ),

  hetzner_sd_configs: struct(
    'hetzner.plain',
    { ...httpClientFields, ...common, role: role('', 'robot', 'hcloud'), label_selector: text() },
    (config) => {
      demand(config, ['role', 'role missing (one of: robot, hcloud)']);
      checkHttpClient(config);
    },
  ),

  linode_sd_configs: struct(
    'linode.plain',
    { ...httpClientFields, ...common, tag_separator: text(), region: text() },
    checkHttpClient,
  ),

  ionos_sd_configs: struct('ionos.plain', { datacenter_id: text(), ...httpClientFields, ...common }, (config) => {
    demand(config, ['datacenter_id', "datacenter id can't be empty"]);
    checkHttpClient(config);
  }),

  ovhcloud_sd_configs: struct(
    'ovhcloud.plain',
    {
      endpoint: text(),
      application_key: text(),
      application_secret: secret,
      consumer_key: secret,
      refresh_interval: duration,
      service: text(),
    },
    (config) => {
      demand(
        { endpoint: 'ovh-eu', ...config },
        ['endpoint', 'endpoint can not be empty'],
        ['application_key', 'application key can not be empty'],
        ['application_secret', 'application secret can not be empty'],
        ['consumer_key', 'consumer key can not be empty'],
      );
      if (config.service !== 'dedicated_server' && config.service !== 'vps') {
        throw new Refusal(`unknown service: ${textOf(config.service)}`);
      }
    },
  ),

  scaleway_sd_configs: struct(
    'scaleway.plain',
    {
      project_id: text(),
      api_url: text(),
      zone: text(),
      access_key: text(),
      secret_key: secret,
      secret_key_file: text(),
      name_filter: text(),
      tags_filter: list(text()),
      role: role('', 'instance', 'baremetal'),
      ...httpClientFields,
      ...common,
    },
    (config) => {
      demand(config, ['role', 'role missing (one of: instance, baremetal)'], ['project_id', 'project_id is mandatory']);
      const keys = [config.secret_key, config.secret_key_file].filter(isSet).length;
      if (keys !== 1) {
        const amount = keys === 0 ? 'one' : 'at most one';
        throw new Refusal(`${amount} of secret_key & secret_key_file must be configured`);
      }
      demand(config, ['access_key', 'access_key is mandatory']);
      checkScalewayClient(config);
      checkHttpClient(config);
    },
  ),
};

const uuid = /^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$/;

/** scaleway-sdk-go scw/client_option.go, validate; of a key that comes from a Secret only a placeholder is known here. */
function checkScalewayClient(config: JsonObject): void {
  const [access, secret, project] = ['access_key', 'secret_key', 'project_id'].map((name) => textOf(config[name]));
  const invalid = (what: string, value: string, expected: string) =>
    new Refusal(`scaleway-sdk-go: invalid ${what} format '${value}', expected ${expected}`);
  const anyUuid = 'a UUID: xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx';
  if (!/^SCW[A-Z0-9]{17}$/.test(access)) throw invalid('access key', access, 'SCWXXXXXXXXXXXXXXXXX format');
  if (secret !== '' && secret !== secretPlaceholder && !uuid.test(secret)) throw invalid('secret key', secret, anyUuid);
  if (!uuid.test(project)) throw invalid('project ID', project, anyUuid);
}

function demand(config: JsonObject, ...fields: readonly (readonly [name: string, complaint: string])[]): void {
  for (const [name, complaint] of fields) if (!isSet(config[name])) throw new Refusal(complaint);
}
