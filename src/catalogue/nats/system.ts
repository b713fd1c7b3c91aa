import { defineExported } from '../system';
import { alerts } from './alerts';
import { live } from './live';
import { panels } from './panels';

export const nats = defineExported({
  id: 'nats',
  title: 'NATS',
  about: 'NATS and JetStream, each server through an exporter in its pod',
  homepage: 'https://github.com/nats-io/prometheus-nats-exporter',
  image: 'natsio/prometheus-nats-exporter',
  version: '0.20.1',
  port: 7777,
  proof: 'gnatsd_healthz_status_value',
  uid: 65534,
  systemPort: 8222,
  sidecar: 'tells about one server, so that it would tell about another one each time through a Service',
  args: ['-varz', '-routez', '-leafz', '-accstatz', '-healthz', '-jsz=all'],
  inputs: {
    address: {
      positional: true,
      doc: 'URL of the monitoring port of the server',
      default: 'http://{host}:{port}',
      example: 'http://localhost:8222',
    },
  },
  inventory: [live],
  alerts,
  panels,
  traps: [
    'NATS has to serve its monitoring port: `http_port: 8222`.',
    'While the server does not answer, series named `gnatsd_varz_` keep their last value; only `gnatsd_healthz_status_value` is of now.',
    'Every server of a cluster tells about the replicas that it holds. Backlogs are counted by leaders only: ask for `is_consumer_leader="true"`.',
  ],
});
