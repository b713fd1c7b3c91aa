import { defineNative } from '../system';
import { alerts } from './alerts';
import { documented } from './documented';
import { panels } from './panels';

export const ztunnel = defineNative({
  id: 'ztunnel',
  title: 'ztunnel',
  about: 'The proxy of each node in an ambient mesh of Istio, which carries the connections of its pods',
  homepage: 'https://github.com/istio/ztunnel',
  version: '1.30.3',
  images: ['ztunnel'],
  port: 15020,
  portName: 'ztunnel-stats',
  proof: 'istio_build',
  inventory: [documented],
  alerts,
  panels,
  traps: [
    'ztunnel sees connections, not requests: `istio_requests_total` comes from waypoints, which are monitored like gateways.',
    'What it says about itself is called unstable upstream: names can change with a release.',
    'The label `app` of its pods is that of the chart; a release of another name changes it.',
  ],
  pods: { of: 'the Helm chart istio/ztunnel', namespace: 'istio-system', matchLabels: { app: 'ztunnel' } },
});
