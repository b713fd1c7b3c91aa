import type { RealSystem } from './real-system';

/** Servers that pass on messages or measurements, and exporters that are their own server. */
export const messengers: readonly RealSystem[] = [
  {
    id: 'rabbitmq',
    packages: ['rabbitmq-server'],
    server: {
      script: `export HOME="$PWD" RABBITMQ_NODENAME=rabbit@localhost RABBITMQ_MNESIA_BASE="$PWD" RABBITMQ_LOGS=- \\
          RABBITMQ_ENABLED_PLUGINS_FILE="$PWD/plugins" RABBITMQ_PID_FILE="$PWD/pid" RABBITMQ_NODE_IP_ADDRESS=127.0.0.1
        echo '[rabbitmq_prometheus].' > plugins
        exec /usr/lib/rabbitmq/bin/rabbitmq-server`,
      user: 'rabbitmq',
    },
    address: '127.0.0.1:15692',
    alert: 'RabbitMQUnmonitored',
  },
  {
    id: 'nats',
    packages: [],
    server: { script: 'exec nats-server -a 127.0.0.1 -m 8222' },
    exporter: { script: 'exec prometheus-nats-exporter -a 127.0.0.1 -varz -healthz http://127.0.0.1:8222' },
    address: '127.0.0.1:7777',
    alert: 'NatsDown',
  },
  {
    id: 'pushgateway',
    packages: ['prometheus-pushgateway'],
    server: { script: 'exec prometheus-pushgateway --web.listen-address=127.0.0.1:9091' },
    address: '127.0.0.1:9091',
    alert: 'PushgatewayUnmonitored',
  },
  {
    id: 'statsd',
    packages: [],
    server: { script: 'exec statsd_exporter --web.listen-address=127.0.0.1:9102' },
    address: '127.0.0.1:9102',
    alert: 'StatsdUnmonitored',
  },
  {
    id: 'blackbox',
    packages: ['prometheus-blackbox-exporter'],
    server: {
      script: `exec prometheus-blackbox-exporter --config.file=/etc/prometheus/blackbox.yml \\
        --web.listen-address=127.0.0.1:9115`,
    },
    address: '127.0.0.1:9115',
    params: { module: ['tcp_connect'], target: ['127.0.0.1:9115'] },
    alert: 'ProbeUnmonitored',
  },
  {
    id: 'node',
    packages: ['prometheus-node-exporter'],
    server: { script: 'exec prometheus-node-exporter --web.listen-address=127.0.0.1:9100' },
    address: '127.0.0.1:9100',
    alert: 'NodeUnmonitored',
  },
  {
    id: 'process',
    packages: ['prometheus-process-exporter'],
    server: { script: `exec prometheus-process-exporter -web.listen-address 127.0.0.1:9256 -procnames sh` },
    address: '127.0.0.1:9256',
    alert: 'ProcessUnmonitored',
  },
];
