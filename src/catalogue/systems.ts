/**
 * Every system that the catalogue knows, by the name of its factory. An entry is loaded when somebody asks for it: most apps
 * need three.
 */
export const systems = {
  apache: () => (require('./apache/system') as typeof import('./apache/system')).apache,
  argoRollouts: () => (require('./argo-rollouts/system') as typeof import('./argo-rollouts/system')).argoRollouts,
  bind: () => (require('./bind/system') as typeof import('./bind/system')).bind,
  blackbox: () => (require('./blackbox/system') as typeof import('./blackbox/system')).blackbox,
  certManager: () => (require('./cert-manager/system') as typeof import('./cert-manager/system')).certManager,
  coredns: () => (require('./coredns/system') as typeof import('./coredns/system')).coredns,
  elasticsearch: () => (require('./elasticsearch/system') as typeof import('./elasticsearch/system')).elasticsearch,
  envoy: () => (require('./envoy/system') as typeof import('./envoy/system')).envoy,
  etcd: () => (require('./etcd/system') as typeof import('./etcd/system')).etcd,
  flagger: () => (require('./flagger/system') as typeof import('./flagger/system')).flagger,
  haproxy: () => (require('./haproxy/system') as typeof import('./haproxy/system')).haproxy,
  kafka: () => (require('./kafka/system') as typeof import('./kafka/system')).kafka,
  memcached: () => (require('./memcached/system') as typeof import('./memcached/system')).memcached,
  mongodb: () => (require('./mongodb/system') as typeof import('./mongodb/system')).mongodb,
  mysql: () => (require('./mysql/system') as typeof import('./mysql/system')).mysql,
  nats: () => (require('./nats/system') as typeof import('./nats/system')).nats,
  nginx: () => (require('./nginx/system') as typeof import('./nginx/system')).nginx,
  node: () => (require('./node/system') as typeof import('./node/system')).node,
  pgbouncer: () => (require('./pgbouncer/system') as typeof import('./pgbouncer/system')).pgbouncer,
  postgres: () => (require('./postgres/system') as typeof import('./postgres/system')).postgres,
  pushgateway: () => (require('./pushgateway/system') as typeof import('./pushgateway/system')).pushgateway,
  rabbitmq: () => (require('./rabbitmq/system') as typeof import('./rabbitmq/system')).rabbitmq,
  redis: () => (require('./redis/system') as typeof import('./redis/system')).redis,
  squid: () => (require('./squid/system') as typeof import('./squid/system')).squid,
  varnish: () => (require('./varnish/system') as typeof import('./varnish/system')).varnish,
  statsd: () => (require('./statsd/system') as typeof import('./statsd/system')).statsd,
  velero: () => (require('./velero/system') as typeof import('./velero/system')).velero,
  zookeeper: () => (require('./zookeeper/system') as typeof import('./zookeeper/system')).zookeeper,
} as const;
