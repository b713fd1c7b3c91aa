import { defineExported } from '../system';
import { alerts } from './alerts';
import { live } from './live';
import { panels } from './panels';

export const process = defineExported({
  id: 'process',
  title: 'Processes',
  about:
    'Groups of processes on every Linux node: a DaemonSet. It sees the processes of its node, which Pod Security allows in `privileged` namespaces only',
  homepage: 'https://github.com/ncabatoff/process-exporter',
  image: 'ncabatoff/process-exporter',
  version: '0.8.7',
  port: 9256,
  healthPath: '/',
  proof: 'namedprocess_scrape_errors',
  uid: 65534,
  args: [
    '-procfs=/host/proc',
    '-config.path=/etc/process-exporter/config.yml',
    // Both multiply the series, and smaps needs privileges.
    '-threads=false',
    '-gather-smaps=false',
  ],
  inputs: {
    config: {
      file: '/etc/process-exporter/config.yml',
      doc: 'which processes form which group, as YAML',
      example: 'process_names: [{ comm: [kubelet, containerd] }]',
      see: 'https://github.com/ncabatoff/process-exporter/blob/v0.8.7/README.md#using-a-config-file',
    },
  },
  node: {
    reason: 'reads all processes of its node: hostPID and a hostPath of /',
    rootMount: '/host',
  },
  inventory: [live],
  alerts,
  panels,
  traps: [
    'Without privileges the bytes that processes read and write are unknown: their series stay 0, and `namedprocess_scrape_partial_errors` rises.',
    'File descriptors are counted without privileges since Linux 6.2.',
    'A group is forgotten when the exporter restarts: ProcessGroupGone then ends although the processes are not back.',
    'Without `name`, a group is named after the first argument of its command, which for some programs holds an address.',
  ],
});
