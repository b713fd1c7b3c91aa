import { defineNative } from '../system';
import { alerts } from './alerts';
import { documented } from './documented';
import { live } from './live';
import { panels } from './panels';

export const externalDns = defineNative({
  id: 'external-dns',
  title: 'ExternalDNS',
  about: 'ExternalDNS, which writes the names of Services and Ingresses into public zones',
  homepage: 'https://github.com/kubernetes-sigs/external-dns',
  version: 'v0.21.0',
  images: ['external-dns'],
  port: 7979,
  portName: 'http',
  proof: 'external_dns_build_info',
  inventory: [documented, live],
  alerts,
  panels,
  traps: [
    'Records are counted by the label `record_type`; older versions have the type in the name, as in `external_dns_registry_a_records`.',
    'Port 7979 is the one of json_exporter too: on the network of the node they exclude each other.',
    'What a webhook provider does is counted as gauges that only grow, `external_dns_webhook_provider_*`.',
  ],
  pods: {
    of: 'the Helm chart external-dns/external-dns',
    namespace: 'external-dns',
    matchLabels: { 'app.kubernetes.io/name': 'external-dns' },
  },
});
