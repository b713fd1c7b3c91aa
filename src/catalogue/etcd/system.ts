import { defineNative } from '../system';
import { alerts } from './alerts';
import { live } from './live';
import { panels } from './panels';

export const etcd = defineNative({
  id: 'etcd',
  title: 'etcd',
  about: 'etcd, the store behind Kubernetes and many other clusters',
  homepage: 'https://github.com/etcd-io/etcd',
  version: 'v3.6.12',
  images: ['etcd'],
  port: 2381,
  portName: 'metrics',
  proof: 'etcd_server_has_leader',
  enable:
    'Start it with `--listen-metrics-urls=http://0.0.0.0:2381`: the client port 2379 asks for a client certificate as a rule',
  inventory: [live],
  alerts,
  panels,
  traps: [
    'kubeadm lets the etcd of the control plane serve its metrics on 127.0.0.1 only, where no Prometheus in a pod gets at them.',
    'kube-prometheus-stack watches the etcd of the control plane. An etcd of your own beside it needs `disabled` where the Prometheus is declared.',
  ],
  broughtBy: ['kube-prometheus-stack'],
});
