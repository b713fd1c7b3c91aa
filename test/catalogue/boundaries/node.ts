import { type Boundaries, noTargets } from '../../../scripts/alert-tests/boundary';
import type { systems } from '../../../src/catalogue/systems';

const root = '{device="/dev/sda1",fstype="ext4",mountpoint="/"}';
const disk = (avail: number | string) => ({
  [`node_filesystem_avail_bytes${root}`]: avail,
  [`node_filesystem_size_bytes${root}`]: 1000,
  [`node_filesystem_readonly${root}`]: 0,
});

export const node: Boundaries<ReturnType<typeof systems.node>> = {
  NodeUnmonitored: noTargets,
  NodeDiskFull: { fires: disk(49), silent: disk(50), says: '4.9%' },
  NodeDiskFillsUp: {
    fires: disk('289-0.25x120'),
    silent: disk('289-0.1x120'),
    from: '1m',
    says: '27.38%',
  },
  NodeInodesUsedUp: {
    fires: { [`node_filesystem_files_free${root}`]: 4, [`node_filesystem_files${root}`]: 100 },
    silent: { [`node_filesystem_files_free${root}`]: 5, [`node_filesystem_files${root}`]: 100 },
    says: '4%',
  },
  NodeMemoryShort: {
    fires: { node_memory_MemAvailable_bytes: 9, node_memory_MemTotal_bytes: 100 },
    silent: { node_memory_MemAvailable_bytes: 10, node_memory_MemTotal_bytes: 100 },
    says: '9%',
  },
  NodeOomKills: {
    fires: { node_vmstat_oom_kill: '0 3x5' },
    silent: { node_vmstat_oom_kill: '0 1x5' },
    from: '1m',
    says: '3',
  },
  NodeWaitsForDisk: {
    fires: { node_pressure_io_waiting_seconds_total: '0+33x30' },
    silent: { node_pressure_io_waiting_seconds_total: '0+30x30' },
    from: '5m',
    says: '55%',
  },
  NodeClockUnsynchronized: {
    fires: { node_timex_sync_status: 0, node_timex_maxerror_seconds: 16 },
    silent: { node_timex_sync_status: 0, node_timex_maxerror_seconds: 15 },
  },
  NodeConntrackFull: {
    fires: { node_nf_conntrack_entries: 86, node_nf_conntrack_entries_limit: 100 },
    silent: { node_nf_conntrack_entries: 85, node_nf_conntrack_entries_limit: 100 },
    says: '86%',
  },
  NodeNetworkErrors: {
    fires: {
      'node_network_receive_errs_total{device="eth0"}': '0+2x40',
      'node_network_receive_packets_total{device="eth0"}': '0+100x40',
    },
    silent: {
      'node_network_receive_errs_total{device="eth0"}': '0+1x40',
      'node_network_receive_packets_total{device="eth0"}': '0+100x40',
    },
    from: '1m',
    says: '2%',
  },
};
