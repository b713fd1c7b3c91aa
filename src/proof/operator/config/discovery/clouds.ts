import type { Family } from './family';
import {
  authorized,
  awsKeys,
  basic,
  copied,
  copiedUnlessEmpty,
  demandedSecret,
  filters,
  lowered,
  oauth,
  proxy,
  redirectsAndHttp2,
  type Setting,
  secret,
  sinceVersion,
  tls,
} from './settings';

/** Clouds that know their machines; each as in prometheus-operator pkg/prometheus/promcfg.go, generateScrapeConfig. */
export const ec2: Family = {
  field: 'ec2SDConfigs',
  section: 'ec2_sd_configs',
  settings: [
    proxy,
    copied('region'),
    awsKeys,
    copied('roleARN'),
    copied('refreshInterval'),
    copied('port'),
    sinceVersion('2.3.0', filters),
    ...[...redirectsAndHttp2, tls].map((setting) => sinceVersion('2.41.0', setting)),
  ],
};

/** An environment takes the place of every credential: upstream begins anew instead of appending. */
const unlessEnvironment =
  (setting: Setting): Setting =>
  (scope, discovery) =>
    discovery.environment === undefined ? setting(scope, discovery) : {};

export const azure: Family = {
  field: 'azureSDConfigs',
  section: 'azure_sd_configs',
  settings: [
    ...[basic, authorized, oauth, proxy].map(unlessEnvironment),
    copied('environment'),
    copied('authenticationMethod'),
    copiedUnlessEmpty('subscriptionID'),
    copied('tenantID'),
    copied('clientID'),
    demandedSecret('clientSecret', ['get', 'client secret']),
    copied('resourceGroup'),
    copied('refreshInterval'),
    copied('port'),
  ],
};

export const gce: Family = {
  field: 'gceSDConfigs',
  section: 'gce_sd_configs',
  settings: ['project', 'zone', 'filter', 'refreshInterval', 'port', 'tagSeparator'].map((field) => copied(field)),
};

export const openStack: Family = {
  field: 'openstackSDConfigs',
  section: 'openstack_sd_configs',
  settings: [
    lowered('role'),
    copied('region'),
    copied('identityEndpoint'),
    copied('username'),
    copied('userid'),
    demandedSecret('password', ['read', 'secret']),
    copied('domainName'),
    copied('domainID'),
    copied('projectName'),
    copied('projectID'),
    copied('applicationCredentialName'),
    copied('applicationCredentialId'),
    demandedSecret('applicationCredentialSecret', ['read', 'secret']),
    copied('allTenants'),
    copied('refreshInterval'),
    copied('port'),
    copied('availability'),
    tls,
  ],
};

export const digitalOcean: Family = {
  field: 'digitalOceanSDConfigs',
  section: 'digitalocean_sd_configs',
  settings: [authorized, oauth, proxy, ...redirectsAndHttp2, tls, copied('port'), copied('refreshInterval')],
};

export const linode: Family = {
  field: 'linodeSDConfigs',
  section: 'linode_sd_configs',
  settings: [
    authorized,
    oauth,
    proxy,
    tls,
    copied('port'),
    copied('region'),
    copied('enableHTTP2'),
    copied('tagSeparator'),
    copied('refreshInterval'),
    copied('followRedirects'),
  ],
};

export const hetzner: Family = {
  field: 'hetznerSDConfigs',
  section: 'hetzner_sd_configs',
  settings: [
    basic,
    authorized,
    oauth,
    proxy,
    lowered('role'),
    ...redirectsAndHttp2,
    tls,
    copied('port'),
    copied('refreshInterval'),
    sinceVersion('3.5.0', copiedUnlessEmpty('labelSelector')),
  ],
};

export const lightSail: Family = {
  field: 'lightSailSDConfigs',
  section: 'lightsail_sd_configs',
  settings: [
    basic,
    authorized,
    proxy,
    oauth,
    copied('region'),
    copied('endpoint'),
    copied('port'),
    copied('refreshInterval'),
    awsKeys,
    copied('roleARN'),
    tls,
    ...redirectsAndHttp2,
  ],
};

export const ovhCloud: Family = {
  field: 'ovhcloudSDConfigs',
  section: 'ovhcloud_sd_configs',
  settings: [
    copied('applicationKey'),
    secret('applicationSecret'),
    secret('consumerKey'),
    (_scope, { service }) => ({ service: service === 'VPS' ? 'vps' : 'dedicated_server' }),
    copied('endpoint'),
    copied('refreshInterval'),
  ],
};

export const scaleway: Family = {
  field: 'scalewaySDConfigs',
  section: 'scaleway_sd_configs',
  settings: [
    copied('accessKey'),
    secret('secretKey'),
    copied('projectID'),
    lowered('role'),
    copied('port'),
    copied('apiURL'),
    copied('zone'),
    copied('nameFilter'),
    copiedUnlessEmpty('tagsFilter'),
    copied('refreshInterval'),
    proxy,
    tls,
    ...redirectsAndHttp2,
  ],
};

export const ionos: Family = {
  field: 'ionosSDConfigs',
  section: 'ionos_sd_configs',
  settings: [
    (scope, discovery) => (discovery.oauth2 ? {} : authorized(scope, discovery)),
    oauth,
    proxy,
    tls,
    copied('datacenterID'),
    ...redirectsAndHttp2,
    copied('port'),
    copied('refreshInterval'),
  ],
};
