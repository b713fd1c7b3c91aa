import { defineSystem } from './system';

export const node = defineSystem({
  id: 'node',
  title: 'Linux nodes',
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
});
