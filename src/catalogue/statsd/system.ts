import { defineExported } from '../system';
import { alerts } from './alerts';
import { documented } from './documented';
import { live } from './live';
import { panels } from './panels';

export const statsd = defineExported({
  id: 'statsd',
  title: 'StatsD',
  about: 'What applications send as StatsD or DogStatsD, turned into series',
  homepage: 'https://github.com/prometheus/statsd_exporter',
  image: 'quay.io/prometheus/statsd-exporter',
  version: 'v0.28.0',
  port: 9102,
  healthPath: '/-/healthy',
  proof: 'statsd_exporter_lines_total',
  uid: 65534,
  inputs: {
    mappings: {
      file: '/etc/statsd_exporter/mappings.yml',
      implies: '--statsd.mapping-config=/etc/statsd_exporter/mappings.yml',
      doc: 'mappings of StatsD names to series with labels, as YAML',
      optional: 'none: names are kept, with underscores for dots',
      see: 'https://github.com/prometheus/statsd_exporter/blob/v0.28.0/README.md#metric-mapping-and-configuration',
    },
  },
  intake: [
    { name: 'statsd-udp', port: 9125, protocol: 'UDP' },
    { name: 'statsd-tcp', port: 9125, protocol: 'TCP' },
  ],
  inventory: [documented, live],
  alerts,
  panels,
  traps: [
    'Before 0.25 packets that were lost were seen by the operating system only; since then count `statsd_exporter_udp_packet_drops_total` too.',
    'A series stays as long as the process, unless its mapping has a `ttl`: names that hold an id fill the memory.',
    'Counters begin anew when the pod does, and gauges are gone until they are sent again.',
    'Two replicas each get a part of the packets: counters then have to be added, and gauges contradict each other.',
  ],
});
