import { defineNative } from '../system';
import { alerts } from './alerts';
import { documented } from './documented';
import { live } from './live';
import { panels } from './panels';

export const istiod = defineNative({
  id: 'istiod',
  title: 'istiod',
  about: 'The control plane of Istio: configuration, certificates and injection',
  homepage: 'https://github.com/istio/istio',
  version: '1.30.3',
  images: ['pilot'],
  port: 15014,
  portName: 'http-monitoring',
  proof: 'pilot_services',
  inventory: [documented, live],
  alerts,
  panels,
  traps: [
    'Counters appear when they count for the first time: an absent `pilot_total_xds_rejects` is a good one.',
    '`pilot_xds_pushes` counts pushes and failures: those that failed have a type that ends in `_senderr`.',
    'Every revision has an istiod of its own. All carry `app: istiod`; `istio: pilot` is only on the default one.',
    'The sample of Istio labels its monitors `release: istio`, which kube-prometheus-stack does not select.',
  ],
  pods: { of: 'the Helm chart istio/istiod', namespace: 'istio-system', matchLabels: { app: 'istiod' } },
});
