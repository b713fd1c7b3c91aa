import { defineExported } from '../system';
import { alerts } from './alerts';
import { documented } from './documented';
import { panels } from './panels';

export const memcached = defineExported({
  id: 'memcached',
  title: 'Memcached',
  about: 'Memcached',
  homepage: 'https://github.com/prometheus/memcached_exporter',
  image: 'quay.io/prometheus/memcached-exporter',
  version: 'v0.17.0',
  port: 9150,
  healthPath: '/',
  proof: 'memcached_up',
  uid: 65534,
  systemPort: 11211,
  inputs: {
    address: { flag: '--memcached.address', doc: 'host and port of the server', default: '{host}:{port}' },
  },
  inventory: [documented],
  alerts,
  panels,
});
