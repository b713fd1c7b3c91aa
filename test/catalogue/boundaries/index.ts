import type { Boundaries } from '../../../scripts/alert-tests/boundary';
import type { systems } from '../../../src/catalogue/systems';
import { apache } from './apache';
import { argoRollouts } from './argo-rollouts';
import { argocd } from './argocd';
import { bind } from './bind';
import { blackbox } from './blackbox';
import { certManager } from './cert-manager';
import { consul } from './consul';
import { coredns } from './coredns';
import { elasticsearch } from './elasticsearch';
import { envoy } from './envoy';
import { etcd } from './etcd';
import { externalDns } from './external-dns';
import { flagger } from './flagger';
import { fluxcd } from './fluxcd';
import { haproxy } from './haproxy';
import { json } from './json';
import { ingressNginx } from './ingress-nginx';
import { jenkins } from './jenkins';
import { istioGateway } from './istio-gateway';
import { istioSidecar } from './istio-sidecar';
import { istiod } from './istiod';
import { jmx } from './jmx';
import { kafka } from './kafka';
import { keda } from './keda';
import { kubeStateMetrics } from './kube-state-metrics';
import { keycloak } from './keycloak';
import { memcached } from './memcached';
import { minio } from './minio';
import { mongodb } from './mongodb';
import { mysql } from './mysql';
import { nats } from './nats';
import { nginx } from './nginx';
import { node } from './node';
import { pgbouncer } from './pgbouncer';
import { phpFpm } from './php-fpm';
import { postgres } from './postgres';
import { pushgateway } from './pushgateway';
import { process } from './process';
import { rabbitmq } from './rabbitmq';
import { redis } from './redis';
import { squid } from './squid';
import { statsd } from './statsd';
import { traefik } from './traefik';
import { varnish } from './varnish';
import { snmp } from './snmp';
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
  consul,
  coredns,
  elasticsearch,
  envoy,
  etcd,
  externalDns,
  flagger,
  fluxcd,
  haproxy,
  json,
  ingressNginx,
  jenkins,
  istioGateway,
  istioSidecar,
  istiod,
  jmx,
  kafka,
  keda,
  kubeStateMetrics,
  keycloak,
  memcached,
  minio,
  mongodb,
  mysql,
  nats,
  nginx,
  node,
  pgbouncer,
  phpFpm,
  postgres,
  pushgateway,
  process,
  rabbitmq,
  redis,
  squid,
  statsd,
  traefik,
  varnish,
  snmp,
  vault,
  velero,
  zookeeper,
  ztunnel,
};
