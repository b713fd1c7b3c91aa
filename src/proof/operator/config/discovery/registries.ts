import type { Family } from './family';
import {
  authorized,
  basic,
  copied,
  copiedUnlessEmpty,
  demandedSecret,
  filters,
  lowered,
  oauth,
  proxy,
  redirectsAndHttp2,
  sinceVersion,
  sorted,
  tls,
} from './settings';

/** Files, names and registries that know targets; each as in prometheus-operator pkg/prometheus/promcfg.go, generateScrapeConfig. */
export const file: Family = {
  field: 'fileSDConfigs',
  section: 'file_sd_configs',
  settings: [copied('files'), copied('refreshInterval')],
};

export const http: Family = {
  field: 'httpSDConfigs',
  section: 'http_sd_configs',
  settings: [basic, authorized, tls, proxy, oauth, copied('url'), copied('refreshInterval'), ...redirectsAndHttp2],
};

export const consul: Family = {
  field: 'consulSDConfigs',
  section: 'consul_sd_configs',
  settings: [
    basic,
    authorized,
    oauth,
    proxy,
    tls,
    copied('server'),
    copied('pathPrefix'),
    demandedSecret('tokenRef', ['read', 'secret'], 'token'),
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
    (scope, discovery) => {
      const minimum = { NS: '2.49.0', MX: '2.38.0' }[String(discovery.type)] ?? '0.0.0';
      return sinceVersion(minimum, copied('type'))(scope, discovery);
    },
    copied('port'),
  ],
};

export const kuma: Family = {
  field: 'kumaSDConfigs',
  section: 'kuma_sd_configs',
  settings: [
    basic,
    authorized,
    oauth,
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
    authorized,
    oauth,
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
    authorized,
    oauth,
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
    authorized,
    oauth,
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
    authorized,
    oauth,
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
    authorized,
    oauth,
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
