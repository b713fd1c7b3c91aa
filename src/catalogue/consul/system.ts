import { defineExported } from '../system';
import { alerts } from './alerts';
import { documented } from './documented';
import { live } from './live';
import { panels } from './panels';

export const consul = defineExported({
  id: 'consul',
  title: 'Consul',
  about: 'Consul, its servers and the services that are registered with it',
  homepage: 'https://github.com/prometheus/consul_exporter',
  image: 'prom/consul-exporter',
  version: 'v0.13.0',
  port: 9107,
  healthPath: '/-/healthy',
  proof: 'consul_up',
  uid: 65534,
  systemPort: 8500,
  inputs: {
    address: {
      flag: '--consul.server',
      doc: 'URL of the HTTP API of a server or an agent',
      default: 'http://{host}:{port}',
      example: 'https://consul:8501',
    },
    token: {
      env: 'CONSUL_HTTP_TOKEN',
      doc: 'ACL token that may read nodes, services and the agent',
      secret: true,
      optional: true,
      see: 'https://developer.hashicorp.com/consul/docs/security/acl',
    },
    timeout: {
      flag: '--consul.timeout',
      doc: 'how long one request to Consul may take',
      default: '5s',
      example: '10s',
    },
  },
  inventory: [documented, live],
  alerts,
  panels,
  traps: [
    'A token that may not read something makes a shorter list and no error: services that are missing on the dashboard may only be hidden.',
    'Every scrape asks once for each service. With thousands of them, set `--no-consul.health-summary`; the alert on services then has no series.',
    'What the servers themselves measure (Raft, RPC, gossip) is on `/v1/agent/metrics?format=prometheus`, if `telemetry.prometheus_retention_time` is set.',
  ],
});
