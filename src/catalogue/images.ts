// Written by scripts/generate-catalogue.ts from the entries; not edited by hand.
import type { systems } from './systems';

/** The systems by the name of their image, without registry and tag. */
export const images: Readonly<Record<string, keyof typeof systems>> = {
  'blackbox-exporter': 'blackbox',
  'memcached-exporter': 'memcached',
  'mysqld-exporter': 'mysql',
  'nginx-prometheus-exporter': 'nginx',
  'node-exporter': 'node',
  'postgres-exporter': 'postgres',
  coredns: 'coredns',
  etcd: 'etcd',
  rabbitmq: 'rabbitmq',
  redis_exporter: 'redis',
};
