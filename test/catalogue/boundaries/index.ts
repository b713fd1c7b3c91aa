import type { Boundaries } from '../../../scripts/alert-tests/boundary';
import type { systems } from '../../../src/catalogue/systems';
import { coredns } from './coredns';
import { etcd } from './etcd';
import { postgres } from './postgres';
import { redis } from './redis';

/** Where the alerts of each system begin. */
export const boundaries: { readonly [K in keyof typeof systems]: Boundaries<ReturnType<(typeof systems)[K]>> } = {
  blackbox: {},
  coredns,
  etcd,
  memcached: {},
  mysql: {},
  nginx: {},
  node: {},
  postgres,
  rabbitmq: {},
  redis,
};
