import { defineNative } from '../system';
import { alerts } from './alerts';
import { documented } from './documented';
import { panels } from './panels';

export const certManager = defineNative({
  id: 'cert-manager',
  title: 'cert-manager',
  about: 'The controller of cert-manager, which renews certificates in Kubernetes',
  homepage: 'https://github.com/cert-manager/cert-manager',
  version: 'v1.21.2',
  images: ['cert-manager-controller'],
  port: 9402,
  portName: 'http-metrics',
  proof: 'certmanager_clock_time_seconds_gauge',
  honorLabels: true,
  inventory: [documented],
  alerts,
  panels,
  traps: [
    'The label `namespace` is the one of the Certificate: its team is told, not whoever runs cert-manager. Without `honorLabels` it becomes `exported_namespace`.',
    'A Certificate that was never issued has the expiry 0, and there is no series of an expiry that is unknown.',
    'Port 9402 serves the controller; webhook and cainjector have metrics of their own, without certificates.',
  ],
  pods: {
    of: 'the Helm chart jetstack/cert-manager',
    namespace: 'cert-manager',
    matchLabels: { 'app.kubernetes.io/name': 'cert-manager', 'app.kubernetes.io/component': 'controller' },
  },
});
