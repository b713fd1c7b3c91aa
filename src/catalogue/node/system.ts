import { defineExported } from '../system';
import { alerts } from './alerts';
import { live } from './live';
import { panels } from './panels';

export const node = defineExported({
  id: 'node',
  title: 'Linux nodes',
  about:
    'Every Linux node: a DaemonSet. It shares the network and the processes of its node and reads its file system, which Pod Security allows in `privileged` namespaces only',
  homepage: 'https://github.com/prometheus/node_exporter',
  image: 'quay.io/prometheus/node-exporter',
  version: 'v1.12.1',
  port: 9100,
  healthPath: '/',
  proof: 'node_uname_info',
  uid: 65534,
  inputs: {},
  args: ['--path.rootfs=/host'],
  node: {
    reason: 'reads the network counters, processes and mounts of its node: hostNetwork, hostPID and a hostPath of /',
    rootMount: '/host',
  },
  broughtBy: ['kube-prometheus', 'kube-prometheus-stack'],
  inventory: [live],
  alerts,
  panels,
});
