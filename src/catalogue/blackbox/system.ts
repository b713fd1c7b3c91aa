import { defineExported } from '../system';
import { alerts } from './alerts';
import { documented } from './documented';
import { live } from './live';
import { panels } from './panels';

export const blackbox = defineExported({
  id: 'blackbox',
  title: 'Blackbox probes',
  about:
    "Probes of HTTP, TCP, DNS, ICMP and gRPC, through a Probe. Its `icmp` module needs the sysctl `net.ipv4.ping_group_range` to include the exporter's user, as it does by default in recent container runtimes",
  homepage: 'https://github.com/prometheus/blackbox_exporter',
  image: 'quay.io/prometheus/blackbox-exporter',
  version: 'v0.28.0',
  port: 9115,
  healthPath: '/-/healthy',
  proof: 'probe_success',
  uid: 65534,
  inputs: {
    module: { doc: 'module that probes', default: 'http_2xx', example: 'tcp_connect' },
    targets: {
      doc: 'what is probed, as the module wants it',
      list: true,
      default: 'http://{host}:{port}',
      example: 'https://example.com/health',
    },
    config: {
      file: '/etc/blackbox_exporter/config.yml',
      doc: 'configuration with modules, as YAML',
      optional: 'that of the image: http_2xx, http_post_2xx, tcp_connect, icmp and others',
      see: 'https://github.com/prometheus/blackbox_exporter/blob/master/CONFIGURATION.md',
    },
  },
  multiTarget: { path: '/probe' },
  inventory: [documented, live],
  alerts,
  panels,
});
