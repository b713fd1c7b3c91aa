import { defineNative } from '../system';
import { alerts } from './alerts';
import { documented } from './documented';
import { live } from './live';
import { panels } from './panels';

export const kubeStateMetrics = defineNative({
  id: 'kube-state-metrics',
  title: 'Kubernetes objects',
  about: 'kube-state-metrics, which tells in which state the objects of the cluster are',
  homepage: 'https://github.com/kubernetes/kube-state-metrics',
  version: 'v2.20.0',
  images: ['kube-state-metrics'],
  port: 8080,
  portName: 'http',
  proof: 'kube_pod_info',
  honorLabels: true,
  inventory: [documented, live],
  alerts,
  panels,
  traps: [
    'The labels `namespace`, `pod` and `container` are those of the object. Without `honorLabels` they become `exported_namespace` and so on.',
    'Since 2.20 `kube_pod_status_reason` has a series only for the reason that is set: an alert that waits for 0 is silent.',
    'Labels and annotations of objects are exported only if `--metric-labels-allowlist` and `--metric-annotations-allowlist` name them.',
    'Its own health is on port 8081, `telemetry`, which this monitor leaves out.',
    'kube-prometheus serves it through a proxy: port 8443, HTTPS, with a token.',
  ],
  broughtBy: ['kube-prometheus', 'kube-prometheus-stack'],
  pods: {
    of: 'the Helm chart prometheus-community/kube-state-metrics',
    namespace: 'kube-system',
    matchLabels: { 'app.kubernetes.io/name': 'kube-state-metrics' },
  },
});
