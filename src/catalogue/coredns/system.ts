import { defineNative } from '../system';
import { alerts } from './alerts';
import { documented } from './documented';
import { live } from './live';
import { panels } from './panels';

export const coredns = defineNative({
  id: 'coredns',
  title: 'CoreDNS',
  about: 'CoreDNS, the name server of Kubernetes',
  homepage: 'https://github.com/coredns/coredns',
  version: 'v1.15.0',
  images: ['coredns'],
  port: 9153,
  portName: 'metrics',
  proof: 'coredns_build_info',
  enable: 'The Corefile must hold `prometheus :9153`, as the one of kubeadm does',
  inventory: [live, documented],
  alerts,
  panels,
  traps: [
    'Since 1.11 what the plugin forward asks of each upstream is counted as `coredns_proxy_*` instead of `coredns_forward_*`.',
    'Histograms are native ones too: a Prometheus that is told to scrape native histograms stores no `_bucket` any more, unless it is told to keep the classic ones.',
    'kube-prometheus-stack monitors the CoreDNS of the cluster; managed clusters that run kube-dns need `kubeDns` there instead.',
  ],
  broughtBy: ['kube-prometheus', 'kube-prometheus-stack'],
  pods: { of: 'kubeadm', namespace: 'kube-system', matchLabels: { 'k8s-app': 'kube-dns' } },
});
