// Written by scripts/generate-catalogue.ts from the entries; not edited by hand.
import type { systems } from './systems';

/** The systems by the name of their image, without registry and tag. */
export const images: Readonly<Record<string, keyof typeof systems>> = {
  'apache-exporter': 'apache',
  'argo-rollouts': 'argoRollouts',
  'blackbox-exporter': 'blackbox',
  'cert-manager-controller': 'certManager',
  'elasticsearch-exporter': 'elasticsearch',
  'haproxy-alpine': 'haproxy',
  'kafka-exporter': 'kafka',
  'kubernetes-ingress': 'haproxy',
  'memcached-exporter': 'memcached',
  'mysqld-exporter': 'mysql',
  'nginx-prometheus-exporter': 'nginx',
  'node-exporter': 'node',
  'postgres-exporter': 'postgres',
  coredns: 'coredns',
  etcd: 'etcd',
  flagger: 'flagger',
  haproxy: 'haproxy',
  mongodb_exporter: 'mongodb',
  rabbitmq: 'rabbitmq',
  redis_exporter: 'redis',
  velero: 'velero',
};
