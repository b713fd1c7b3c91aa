import { defineExported } from '../system';
import { alerts } from './alerts';
import { documented } from './documented';
import { live } from './live';
import { panels } from './panels';

export const squid = defineExported({
  id: 'squid',
  title: 'Squid',
  about: 'Squid, the caching proxy, through its cache manager',
  homepage: 'https://github.com/boynux/squid-exporter',
  image: 'boynux/squid-exporter',
  version: 'v1.13.0',
  port: 9301,
  healthPath: '/',
  proof: 'squid_up',
  uid: 65532,
  systemPort: 3128,
  inputs: {
    host: { env: 'SQUID_HOSTNAME', doc: 'host of the proxy', default: '{host}', example: 'proxy' },
    port: { env: 'SQUID_PORT', doc: 'port of the proxy', default: '{port}', example: '3128' },
    login: { env: 'SQUID_LOGIN', doc: 'user of the cache manager', optional: 'no authentication' },
    password: { env: 'SQUID_PASSWORD', doc: 'password of the cache manager', secret: true, optional: true },
  },
  args: ['--listen=:9301'],
  inventory: [documented, live],
  alerts,
  panels,
  traps: [
    'Squid lets only localhost ask its cache manager: allow the pod with `acl exporter src 10.0.0.0/8` and `http_access allow manager exporter`, before any `deny`.',
    'Before 1.13 the exporter asked with `cache_object://`, which Squid 6 and newer do not know.',
    'The `squid_info_*` series do not exist before 1.11.',
  ],
});
