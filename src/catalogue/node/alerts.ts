import { defineAlerts } from '../alert';
import { unmonitored } from '../unmonitored';

/** File systems that are somebody's disk. */
const disk = 'fstype!~"tmpfs|ramfs|overlay|squashfs|iso9660|fuse.*"';

export const alerts = defineAlerts({
  ...unmonitored('Node', 'Linux node'),

  NodeDiskFull: {
    expr: `node_filesystem_avail_bytes{${disk}} / node_filesystem_size_bytes{${disk}} < $free and node_filesystem_readonly{${disk}} == 0`,
    for: '15m',
    severity: 'critical',
    summary: '{{ $labels.mountpoint }} of node {{ $labels.instance }} is nearly full',
    description: '{{ $value | humanizePercentage }} of {{ $labels.device }} are left.',
    thresholds: {
      free: {
        default: 0.05,
        reason: 'the kubelet begins to evict pods at ten per cent, and at five it has not helped',
      },
    },
    runbook: {
      meaning: 'A file system that is written to has hardly any space left.',
      impact: 'Writes fail. On the file system of the kubelet, pods are evicted and images cannot be pulled.',
      look: {
        'How fast does it fill?': `deriv(node_filesystem_avail_bytes{${disk}}[1h])`,
        'Are there other nodes like this?': `node_filesystem_avail_bytes{${disk}} / node_filesystem_size_bytes{${disk}} < 0.2`,
      },
      mend: [
        'Find what is large: `du -xh --max-depth=1` from the mount point down.',
        'Unused images: `crictl rmi --prune`. Logs of containers: the kubelet rotates them by `containerLogMaxSize`.',
        'A deleted file that a process still holds is freed when that process restarts: `lsof +L1`.',
      ],
    },
  },

  NodeDiskFillsUp: {
    expr: `node_filesystem_avail_bytes{${disk}} / node_filesystem_size_bytes{${disk}} < $free and predict_linear(node_filesystem_avail_bytes{${disk}}[6h], 24 * 3600) < 0 and node_filesystem_readonly{${disk}} == 0`,
    for: '1h',
    severity: 'warning',
    summary: '{{ $labels.mountpoint }} of node {{ $labels.instance }} will be full within a day',
    description:
      '{{ $value | humanizePercentage }} of {{ $labels.device }} are left, and nothing will be tomorrow at the pace of the last 6 hours.',
    thresholds: { free: { default: 0.3, reason: 'above that, a busy hour that ends by itself looks like a trend' } },
    runbook: {
      meaning: 'The free space shrinks at a pace that uses it up within 24 hours.',
      impact: 'None yet. When it is full, see NodeDiskFull.',
      look: {
        'What is left?': `node_filesystem_avail_bytes{${disk}}`,
        'Is it a steady slope or a step?': `deriv(node_filesystem_avail_bytes{${disk}}[1h])`,
      },
      mend: [
        'Find what grows: compare `du -x` now and in an hour.',
        'Make the volume larger, or move what grows to one of its own.',
      ],
    },
  },

  NodeInodesUsedUp: {
    expr: `node_filesystem_files_free{${disk}} / (node_filesystem_files{${disk}} > 0) < $free`,
    for: '15m',
    severity: 'warning',
    summary: '{{ $labels.mountpoint }} of node {{ $labels.instance }} runs out of inodes',
    description: '{{ $value | humanizePercentage }} of the inodes of {{ $labels.device }} are left.',
    thresholds: { free: { default: 0.05, reason: 'the kubelet evicts pods at five per cent' } },
    runbook: {
      meaning: 'There are so many small files that no more can be created.',
      impact: 'Creating a file fails with `No space left on device` although there are bytes left.',
      look: {
        'How many are left?': `node_filesystem_files_free{${disk}}`,
        'How many are created?': `deriv(node_filesystem_files_free{${disk}}[1h])`,
      },
      mend: [
        'Find the folder with too many files: `du --inodes -x --max-depth=2`.',
        'The number of inodes of ext4 is fixed when it is made; XFS makes them as needed.',
      ],
    },
  },

  NodeMemoryShort: {
    expr: 'node_memory_MemAvailable_bytes / node_memory_MemTotal_bytes < $free',
    for: '15m',
    severity: 'warning',
    summary: 'Node {{ $labels.instance }} is short of memory',
    description: '{{ $value | humanizePercentage }} of its memory can still be given to somebody.',
    thresholds: {
      free: { default: 0.1, reason: 'below that the page cache is gone, and every read goes to the disk' },
    },
    runbook: {
      meaning: 'Nearly all memory is in use by processes; the kernel can free no more without killing.',
      impact: 'Everything on the node becomes slow, then pods are evicted or killed.',
      look: {
        'Do processes wait for memory?': 'rate(node_pressure_memory_waiting_seconds_total[5m])',
        'Was something killed?': 'increase(node_vmstat_oom_kill[1h])',
      },
      mend: [
        'Find the pods that use more than they request: `kubectl top pods --sort-by=memory`.',
        'Give them requests that are true, so that the scheduler spreads them.',
        'What no pod uses belongs to the system: raise `systemReserved` of the kubelet.',
      ],
    },
  },

  NodeOomKills: {
    expr: 'increase(node_vmstat_oom_kill[10m]) > $kills',
    keepFiringFor: '10m',
    severity: 'warning',
    summary: 'Processes on node {{ $labels.instance }} are killed for memory',
    description: 'The kernel killed {{ $value | humanize }} processes in 10 minutes.',
    thresholds: {
      kills: { default: 2, reason: 'one that leaks is its own problem, several at once are the problem of the node' },
    },
    runbook: {
      meaning: 'The kernel killed processes, because the node or the memory limit of a container was exhausted.',
      impact: 'Whatever ran there was cut off; containers are started again and begin cold.',
      look: {
        'Is the node itself short of memory?': 'node_memory_MemAvailable_bytes / node_memory_MemTotal_bytes',
        'When did it happen?': 'increase(node_vmstat_oom_kill[5m])',
      },
      mend: [
        '`dmesg` on the node names the process and the memory of its container.',
        '`OOMKilled` in `kubectl describe pod`: raise the limit of that container, or mend its leak.',
      ],
    },
  },

  NodeWaitsForDisk: {
    expr: 'rate(node_pressure_io_waiting_seconds_total[5m]) > $share',
    for: '15m',
    severity: 'warning',
    summary: 'Processes on node {{ $labels.instance }} wait for the disk',
    description: 'Somebody waits for IO {{ $value | humanizePercentage }} of the time.',
    thresholds: {
      share: { default: 0.5, reason: 'half of the time is felt by everything on the node that reads or writes' },
    },
    runbook: {
      meaning: 'The disk cannot keep up: at least one process at a time waits for it.',
      impact: 'Databases, etcd and everything that syncs to disk become slow; requests time out.',
      look: {
        'Which device is busy?': 'rate(node_disk_io_time_seconds_total[5m])',
        'Is it reading or writing?': 'rate(node_disk_read_bytes_total[5m]) or rate(node_disk_written_bytes_total[5m])',
      },
      mend: [
        '`iotop` or `pidstat -d` on the node shows who reads and writes.',
        'Writes of many pods add up: spread them over nodes, or give the busy one a volume of its own.',
        'A volume of a cloud has a budget: when it is used up, it is slowed down.',
      ],
    },
  },

  NodeClockUnsynchronized: {
    expr: 'node_timex_sync_status == 0 and node_timex_maxerror_seconds >= $error',
    for: '10m',
    severity: 'warning',
    summary: 'The clock of node {{ $labels.instance }} is not synchronized',
    description: 'Nobody corrects its clock any more.',
    thresholds: {
      error: { default: 16, reason: 'the kernel counts up to 16 seconds while nothing corrects it, and stays there' },
    },
    runbook: {
      meaning: 'The kernel has heard nothing from a time server for hours.',
      impact: 'The clock drifts away: certificates seem to be invalid, tokens expired, and logs are out of order.',
      look: {
        'How far off may it be?': 'node_timex_maxerror_seconds',
        'How far off does the kernel think it is?': 'node_timex_offset_seconds',
      },
      mend: [
        '`timedatectl` and `chronyc sources` show whether a time server is configured and answers.',
        'UDP port 123 to the time server may be blocked.',
      ],
    },
  },

  NodeConntrackFull: {
    expr: 'node_nf_conntrack_entries / (node_nf_conntrack_entries_limit > 0) > $used',
    for: '5m',
    severity: 'critical',
    summary: 'Node {{ $labels.instance }} runs out of connection tracking entries',
    description: '{{ $value | humanizePercentage }} of the table are in use.',
    thresholds: { used: { default: 0.85, reason: 'a burst of short connections fills the rest within a minute' } },
    runbook: {
      meaning: 'The kernel tracks nearly as many connections as it has room for.',
      impact: 'When the table is full, new connections to and from all pods of the node are dropped without a word.',
      look: {
        'How many are tracked?': 'node_nf_conntrack_entries',
        'Are packets dropped already?': 'node_nf_conntrack_stat_drop',
      },
      mend: [
        '`conntrack -L` shows who opens so many; most likely a client without keep-alive.',
        'Raise `net.netfilter.nf_conntrack_max`; with kube-proxy by `conntrack.maxPerCore`.',
      ],
    },
  },

  NodeNetworkErrors: {
    expr: 'rate(node_network_receive_errs_total{device!~"lo|veth.+"}[5m]) / (rate(node_network_receive_packets_total{device!~"lo|veth.+"}[5m]) > 0) > $share',
    for: '30m',
    severity: 'warning',
    summary: 'Device {{ $labels.device }} of node {{ $labels.instance }} receives damaged packets',
    description: '{{ $value | humanizePercentage }} of its packets are lost to errors.',
    thresholds: {
      share: { default: 0.01, reason: 'TCP becomes a small part of its speed at one lost packet in a hundred' },
    },
    runbook: {
      meaning: 'The network device discards packets as damaged.',
      impact: 'Everything over this device becomes slow, because packets are sent again.',
      look: {
        'Since when?': 'rate(node_network_receive_errs_total{device!~"lo|veth.+"}[5m])',
        'Are packets dropped for other reasons?': 'rate(node_network_receive_drop_total{device!~"lo|veth.+"}[5m])',
      },
      mend: [
        '`ethtool -S` on the node tells which kind of error.',
        'Hardware: cable, port or card. Virtual machine: move it to another host.',
      ],
    },
  },
});
