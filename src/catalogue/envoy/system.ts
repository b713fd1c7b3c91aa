import { defineNative } from '../system';
import { alerts } from './alerts';
import { live } from './live';
import { panels } from './panels';

export const envoy = defineNative({
  id: 'envoy',
  title: 'Envoy',
  about: 'Envoy by itself, as a gateway or a proxy, through its admin page',
  homepage: 'https://github.com/envoyproxy/envoy',
  version: 'v1.40.0',
  images: ['envoy', 'envoy-distroless', 'envoy-contrib'],
  port: 19001,
  portName: 'metrics',
  path: '/stats/prometheus',
  params: { usedonly: [''] },
  proof: 'envoy_server_live',
  enable:
    'The admin port also stops the process for whoever asks, so keep it on 127.0.0.1 and add a listener that routes nothing but `/stats/prometheus` to it. Envoy Gateway does so on port 19001, Contour on 8002',
  inventory: [live],
  alerts,
  panels,
  traps: [
    'With `usedonly`, which keeps what never happened off the page, a counter begins with its first event and not with 0.',
    'The Envoys of Istio drop most of these series; they have entries of their own.',
    'Each cluster has about a hundred series. `stats_config.stats_matcher` in the bootstrap leaves out what you do not need.',
  ],
});
