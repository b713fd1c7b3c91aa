import type { Boundaries } from '../../../scripts/alert-tests/boundary';
import type { systems } from '../../../src/catalogue/systems';
import { apache } from './apache';
import { argoRollouts } from './argo-rollouts';
import { argocd } from './argocd';
import { bind } from './bind';
import { blackbox } from './blackbox';
import { certManager } from './cert-manager';
import { clickhouse } from './clickhouse';
import { consul } from './consul';
import { coredns } from './coredns';
import { couchdb } from './couchdb';
import { elasticsearch } from './elasticsearch';
import { envoy } from './envoy';
import { etcd } from './etcd';
import { externalDns } from './external-dns';
import { flagger } from './flagger';
import { fluxcd } from './fluxcd';
import { haproxy } from './haproxy';
import { ingressNginx } from './ingress-nginx';
import { istioGateway } from './istio-gateway';
import { istioSidecar } from './istio-sidecar';
import { istiod } from './istiod';
import { jenkins } from './jenkins';
import { jmx } from './jmx';
import { json } from './json';
import { kafka } from './kafka';
import { keda } from './keda';
import { keycloak } from './keycloak';
import { kubeStateMetrics } from './kube-state-metrics';
import { memcached } from './memcached';
import { minio } from './minio';
import { mongodb } from './mongodb';
import { mysql } from './mysql';
import { nats } from './nats';
import { nginx } from './nginx';
import { node } from './node';
import { opensearch } from './opensearch';
import { pgbouncer } from './pgbouncer';
import { phpFpm } from './php-fpm';
import { postgres } from './postgres';
import { process } from './process';
import { pushgateway } from './pushgateway';
import { rabbitmq } from './rabbitmq';
import { redis } from './redis';
import { snmp } from './snmp';
import { sql } from './sql';
import { squid } from './squid';
import { statsd } from './statsd';
import { traefik } from './traefik';
import { varnish } from './varnish';
import { vault } from './vault';
import { velero } from './velero';
import { zookeeper } from './zookeeper';
import { ztunnel } from './ztunnel';

/** Where the alerts of each system begin. */
export const boundaries: { readonly [K in keyof typeof systems]: Boundaries<ReturnType<(typeof systems)[K]>> } = {
  apache,
  argoRollouts,
  argocd,
  bind,
  blackbox,
  certManager,
  clickhouse,
  consul,
  coredns,
  couchdb,
  elasticsearch,
  envoy,
  etcd,
  externalDns,
  flagger,
  fluxcd,
  haproxy,
  ingressNginx,
  istioGateway,
  istioSidecar,
  istiod,
  jenkins,
  jmx,
  json,
  kafka,
  keda,
  keycloak,
  kubeStateMetrics,
  memcached,
  minio,
  mongodb,
  mysql,
  nats,
  nginx,
  node,
  opensearch,
  pgbouncer,
  phpFpm,
  postgres,
  process,
  pushgateway,
  rabbitmq,
  redis,
  snmp,
  sql,
  squid,
  statsd,
  traefik,
  varnish,
  vault,
  velero,
  zookeeper,
  ztunnel,
};
