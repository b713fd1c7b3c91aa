import type { Panel } from '../panel';

const disk = 'fstype!~"tmpfs|ramfs|overlay|squashfs|iso9660|fuse.*"';

export const panels: readonly Panel[] = [
  {
    title: 'CPU in use',
    about: 'Share of all cores that is not idle.',
    as: 'number',
    unit: 'percentunit',
    queries: {
      '{{instance}}':
        '1 - avg by (job, namespace, instance) (rate(node_cpu_seconds_total{mode="idle"}[$__rate_interval]))',
    },
  },
  {
    title: 'Memory in use',
    about: 'What cannot be given to somebody else; the page cache does not count.',
    as: 'number',
    unit: 'percentunit',
    queries: { '{{instance}}': '1 - node_memory_MemAvailable_bytes / node_memory_MemTotal_bytes' },
  },
  {
    title: 'Fullest disk',
    about: 'The file system with the least space left.',
    as: 'number',
    unit: 'percentunit',
    queries: {
      '{{instance}}': `max by (job, namespace, instance) (1 - node_filesystem_avail_bytes{${disk}} / node_filesystem_size_bytes{${disk}})`,
    },
  },
  {
    title: 'Up since',
    about: 'When the node was booted last.',
    as: 'number',
    unit: 'dateTimeFromNow',
    queries: { '{{instance}}': 'node_boot_time_seconds * 1000' },
  },
  {
    title: 'CPU by mode',
    about: 'Cores that each kind of work keeps busy. Much iowait is a slow disk, much steal a busy host.',
    unit: 'short',
    queries: {
      '{{instance}} {{mode}}':
        'sum by (job, namespace, instance, mode) (rate(node_cpu_seconds_total{mode!="idle"}[$__rate_interval]))',
    },
  },
  {
    title: 'Pressure',
    about: 'Share of the time in which somebody waits for CPU, memory or disk.',
    unit: 'percentunit',
    queries: {
      '{{instance}} CPU': 'rate(node_pressure_cpu_waiting_seconds_total[$__rate_interval])',
      '{{instance}} memory': 'rate(node_pressure_memory_waiting_seconds_total[$__rate_interval])',
      '{{instance}} disk': 'rate(node_pressure_io_waiting_seconds_total[$__rate_interval])',
    },
  },
  {
    title: 'Memory',
    about: 'Memory that processes can still get, and all there is.',
    unit: 'bytes',
    queries: {
      '{{instance}} available': 'node_memory_MemAvailable_bytes',
      '{{instance}} total': 'node_memory_MemTotal_bytes',
    },
  },
  {
    title: 'Disk space left',
    about: 'Each file system that is somebody’s disk.',
    unit: 'bytes',
    queries: { '{{instance}} {{mountpoint}}': `node_filesystem_avail_bytes{${disk}}` },
  },
  {
    title: 'Disk throughput',
    about: 'Bytes that are read and written.',
    unit: 'Bps',
    queries: {
      '{{instance}} {{device}} read': 'rate(node_disk_read_bytes_total[$__rate_interval])',
      '{{instance}} {{device}} written': 'rate(node_disk_written_bytes_total[$__rate_interval])',
    },
  },
  {
    title: 'Disk busy',
    about: 'Share of the time in which a device works on at least one request.',
    unit: 'percentunit',
    queries: { '{{instance}} {{device}}': 'rate(node_disk_io_time_seconds_total[$__rate_interval])' },
  },
  {
    title: 'Network',
    about: 'Bytes in and out, without loopback and pods.',
    unit: 'Bps',
    queries: {
      '{{instance}} {{device}} in': 'rate(node_network_receive_bytes_total{device!~"lo|veth.+"}[$__rate_interval])',
      '{{instance}} {{device}} out': 'rate(node_network_transmit_bytes_total{device!~"lo|veth.+"}[$__rate_interval])',
    },
  },
  {
    title: 'Load',
    about: 'Tasks that run or wait, averaged over five minutes, per core. Above 1 somebody waits.',
    unit: 'short',
    queries: {
      '{{instance}}':
        'sum by (job, namespace, instance) (node_load5) / count by (job, namespace, instance) (node_cpu_seconds_total{mode="idle"})',
    },
  },
];
