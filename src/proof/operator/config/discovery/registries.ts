import type { Family } from './family';
import {
  authentication,
  copied,
  copiedUnlessEmpty,
  filters,
  lowered,
  proxy,
  redirectsAndHttp2,
  secret,
  sinceVersion,
  sorted,
  tls,
} from './settings';

const { basic, authorization, oauth2 } = authentication;

/** Files, names and registries that know targets; each as in prometheus-operator pkg/prometheus/promcfg.go, generateScrapeConfig. */
export const file: Family = {
  field: 'fileSDConfigs',
  section: 'file_sd_configs',
  settings: [copied('files'), copied('refreshInterval')],
};

export const http: Family = {
  field: 'httpSDConfigs',
  section: 'http_sd_configs',
  settings: [basic, authorization, tls, proxy, oauth2, copied('url'), copied('refreshInterval'), ...redirectsAndHttp2],
};

export const consul: Family = {
  field: 'consulSDConfigs',
  section: 'consul_sd_configs',
  settings: [
    basic,
    authorization,
    oauth2,
    proxy,
    tls,
    copied('server'),
    copied('pathPrefix'),
    secret('tokenRef', 'token'),
    copied('datacenter'),
    copied('namespace'),
    copied('partition'),
    lowered('scheme'),
    copiedUnlessEmpty('services'),
    copiedUnlessEmpty('tags'),
    copied('tagSeparator'),
    sorted('nodeMeta'),
    copied('filter'),
    copied('healthFilter'),
    copied('allowStale'),
    copied('refreshInterval'),
    ...redirectsAndHttp2,
  ],
};

export const dns: Family = {
  field: 'dnsSDConfigs',
  section: 'dns_sd_configs',
  settings: [
    copied('names'),
    copied('refreshInterval'),
    (generator, namespace, discovery) => {
      const minimum = { NS: '2.49.0', MX: '2.38.0' }[String(discovery.type)] ?? '0.0.0';
      return sinceVersion(minimum, copied('type'))(generator, namespace, discovery);
    },
    copied('port'),
  ],
};

export const kuma: Family = {
  field: 'kumaSDConfigs',
  section: 'kuma_sd_configs',
  settings: [
    basic,
    authorization,
    oauth2,
    proxy,
    copied('server'),
    ...redirectsAndHttp2,
    tls,
    copied('refreshInterval'),
    copied('fetchTimeout'),
    copied('clientID'),
  ],
};

export const eureka: Family = {
  field: 'eurekaSDConfigs',
  section: 'eureka_sd_configs',
  settings: [
    basic,
    authorization,
    oauth2,
    proxy,
    ...redirectsAndHttp2,
    tls,
    copied('refreshInterval'),
    copiedUnlessEmpty('server'),
  ],
};

export const docker: Family = {
  field: 'dockerSDConfigs',
  section: 'docker_sd_configs',
  settings: [
    authorization,
    oauth2,
    proxy,
    basic,
    filters,
    copied('host'),
    tls,
    copied('port'),
    copied('hostNetworkingHost'),
    sinceVersion('2.54.1', copied('matchFirstNetwork')),
    copied('refreshInterval'),
    ...redirectsAndHttp2,
  ],
};

export const dockerSwarm: Family = {
  field: 'dockerSwarmSDConfigs',
  section: 'dockerswarm_sd_configs',
  settings: [
    basic,
    authorization,
    oauth2,
    proxy,
    filters,
    copied('host'),
    tls,
    lowered('role'),
    copied('port'),
    copied('refreshInterval'),
    ...redirectsAndHttp2,
  ],
};

export const nomad: Family = {
  field: 'nomadSDConfigs',
  section: 'nomad_sd_configs',
  settings: [
    basic,
    authorization,
    oauth2,
    proxy,
    copied('server'),
    copied('allowStale'),
    copied('namespace'),
    copied('refreshInterval'),
    copied('region'),
    copied('tagSeparator'),
    ...redirectsAndHttp2,
    tls,
  ],
};

export const puppetDb: Family = {
  field: 'puppetDBSDConfigs',
  section: 'puppetdb_sd_configs',
  settings: [
    basic,
    authorization,
    oauth2,
    proxy,
    copied('url'),
    copied('query'),
    copied('includeParameters'),
    copied('port'),
    copied('refreshInterval'),
    copied('followRedirects'),
    tls,
    copied('enableHTTP2'),
  ],
};
