import { defineAlerts } from '../alert';
import { unmonitored } from '../unmonitored';

export const alerts = defineAlerts({
  ...unmonitored('Minio', 'MinIO'),

  MinioReadsRefused: {
    expr: 'count by (job, namespace, pool_id, set_id) (minio_cluster_erasure_set_read_quorum unless minio_cluster_erasure_set_read_health) > 0',
    for: '1m',
    severity: 'critical',
    summary: 'MinIO {{ $labels.job }} cannot read a part of its objects',
    description: '{{ $value }} servers see too few drives in set {{ $labels.set_id }} of pool {{ $labels.pool_id }}.',
    runbook: {
      meaning: 'Fewer drives of the erasure set are online than are needed to put an object together.',
      impact: 'Objects of this set can neither be read nor written.',
      look: {
        'How many drives are online, and how many are needed?':
          'max by (job, namespace, pool_id, set_id) (minio_cluster_erasure_set_online_drives_count) or max by (job, namespace, pool_id, set_id) (minio_cluster_erasure_set_read_quorum)',
        'Do all servers see the same?': 'minio_cluster_health_drives_offline_count',
        'Which server lacks drives?': 'minio_system_drive_offline_count',
      },
      mend: [
        '`mc admin info ALIAS` lists servers and drives that are offline.',
        'Bring servers back first: each brings all its drives.',
        'A drive that is broken is replaced by an empty one under the same path; healing starts by itself.',
      ],
    },
  },

  MinioWritesRefused: {
    expr: 'count by (job, namespace, pool_id, set_id) (minio_cluster_erasure_set_write_quorum unless minio_cluster_erasure_set_write_health) > 0',
    for: '1m',
    severity: 'critical',
    summary: 'MinIO {{ $labels.job }} refuses writes',
    description: '{{ $value }} servers see too few drives in set {{ $labels.set_id }} of pool {{ $labels.pool_id }}.',
    runbook: {
      meaning: 'Fewer drives of the erasure set are online than have to take part in a write.',
      impact: 'What would be stored in this set fails with 503; reads may still work.',
      look: {
        'How many drives are online?':
          'max by (job, namespace, pool_id, set_id) (minio_cluster_erasure_set_online_drives_count)',
        'How many drives does a write need?':
          'max by (job, namespace, pool_id, set_id) (minio_cluster_erasure_set_write_quorum)',
        'Which server lacks drives?': 'minio_system_drive_offline_count',
      },
      mend: [
        '`mc admin info ALIAS` lists servers and drives that are offline.',
        'Bring servers back first: each brings all its drives.',
        'A drive that is broken is replaced by an empty one under the same path; healing starts by itself.',
      ],
    },
  },

  MinioToleranceLost: {
    expr: 'count by (job, namespace, pool_id, set_id) (minio_cluster_erasure_set_write_health unless minio_cluster_erasure_set_write_tolerance and on (job, namespace, instance) minio_cluster_health_drives_offline_count > 0) > 0',
    for: '5m',
    severity: 'critical',
    summary: 'One more drive and MinIO {{ $labels.job }} refuses writes',
    description: 'Set {{ $labels.set_id }} of pool {{ $labels.pool_id }} has just as many drives as a write needs.',
    runbook: {
      meaning: 'Drives are offline, and those that are left are exactly the quorum for writing.',
      impact: 'None yet. The next drive or server that fails, or is restarted, stops all writes to the set.',
      look: {
        'How many drives are offline?': 'max by (job, namespace) (minio_cluster_health_drives_offline_count)',
        'Are drives being healed?':
          'max by (job, namespace, pool_id, set_id) (minio_cluster_erasure_set_healing_drives_count)',
      },
      mend: [
        'Restart nothing until drives are back.',
        'Replace or remount the drives that `mc admin info ALIAS` shows as offline.',
      ],
    },
  },

  MinioDrivesOffline: {
    expr: 'max by (job, namespace) (minio_cluster_health_drives_offline_count) > $drives',
    for: '5m',
    severity: 'warning',
    summary: 'Drives of MinIO {{ $labels.job }} are offline',
    description: '{{ $value }} drives cannot be used.',
    thresholds: { drives: { default: 0, reason: 'every drive that is missing is redundancy that is missing' } },
    runbook: {
      meaning: 'Drives failed, are not mounted, or belong to servers that do not answer.',
      impact: 'Objects are stored and read with less redundancy.',
      look: {
        'On which server?': 'minio_system_drive_offline_count',
        'Is a whole server missing?': 'max by (job, namespace) (minio_cluster_health_nodes_offline_count)',
        'Were there errors before?': 'increase(minio_system_drive_io_errors_total[1d])',
      },
      mend: [
        'A whole server: see why its pod does not run.',
        'One drive: the log of its server says whether it is missing, full of errors or not empty where it should be.',
        'Put an empty drive in its place: MinIO formats and heals it.',
      ],
    },
  },

  MinioNodesOffline: {
    expr: 'max by (job, namespace) (minio_cluster_health_nodes_offline_count) > $nodes',
    for: '5m',
    severity: 'warning',
    summary: 'Servers of MinIO {{ $labels.job }} are offline',
    description: '{{ $value }} servers do not answer the others.',
    thresholds: { nodes: { default: 0, reason: 'a server that restarts is back within minutes' } },
    runbook: {
      meaning: 'Servers of the cluster are down, or cannot be reached by others.',
      impact: 'All their drives are missing, and what they answered is left to the others.',
      look: {
        'Do all servers see the same?': 'minio_cluster_health_nodes_offline_count',
        'Do calls between servers fail?': 'rate(minio_system_network_internode_errors_total[5m])',
      },
      mend: [
        'See which pod is not ready, and why.',
        'All run: a NetworkPolicy, DNS or a certificate between them. Servers must reach each other under the names of the command line.',
      ],
    },
  },

  MinioStorageFull: {
    expr: '1 - min by (job, namespace) (minio_cluster_health_capacity_usable_free_bytes) / max by (job, namespace) (minio_cluster_health_capacity_usable_total_bytes > 0) > $used',
    for: '15m',
    severity: 'warning',
    summary: 'MinIO {{ $labels.job }} is filling up',
    description: '{{ $value | humanizePercentage }} of the usable capacity are in use.',
    thresholds: {
      used: { default: 0.85, reason: 'new drives have to be ordered, and a pool is added as a whole' },
    },
    runbook: {
      meaning: 'The drives, less what redundancy takes, are nearly full.',
      impact: 'At the limit, writes fail with "storage reached its minimum free drive threshold".',
      look: {
        'Which bucket is large?':
          'topk by (job, namespace) (5, max by (job, namespace, bucket) (minio_cluster_usage_buckets_total_bytes))',
        'Is one drive fuller than others?': 'minio_system_drive_used_bytes / (minio_system_drive_total_bytes > 0)',
        'How fast does it fill?': 'deriv(minio_cluster_health_capacity_usable_free_bytes[1d])',
      },
      mend: [
        'Let objects expire: `mc ilm rule add`. Old versions and incomplete uploads take room, too.',
        'Add a pool of servers; existing pools cannot grow.',
      ],
    },
  },

  MinioErrors: {
    expr: 'sum by (job, namespace) (rate(minio_api_requests_5xx_errors_total[5m])) / (sum by (job, namespace) (rate(minio_api_requests_total[5m])) > 0) > $share',
    for: '5m',
    severity: 'critical',
    summary: 'MinIO {{ $labels.job }} answers with errors',
    description: '{{ $value | humanizePercentage }} of the requests fail with 5xx.',
    thresholds: { share: { default: 0.05, reason: 'clients try single ones again without anybody noticing' } },
    runbook: {
      meaning: 'MinIO could not do what it was rightly asked to do.',
      impact: 'Uploads and downloads of applications fail or take several tries.',
      look: {
        'Which calls?': 'sum by (job, namespace, name) (rate(minio_api_requests_5xx_errors_total[5m]))',
        'Which server?': 'sum by (job, namespace, server) (rate(minio_api_requests_5xx_errors_total[5m]))',
        'Are drives offline?': 'max by (job, namespace) (minio_cluster_health_drives_offline_count)',
      },
      mend: [
        '`mc admin trace --errors ALIAS` shows them as they happen, with their reason.',
        'PutObject only: too few drives for a write, or none with room.',
        'SlowDownRead and SlowDownWrite: more requests than `requests_max`; see MinioRequestsWait.',
      ],
    },
  },

  MinioRequestsWait: {
    expr: 'minio_api_requests_waiting_total > $requests',
    for: '5m',
    severity: 'warning',
    summary: 'Requests queue before MinIO {{ $labels.job }}',
    description: '{{ $value }} requests wait in {{ $labels.pod }}.',
    thresholds: { requests: { default: 10, reason: 'a short queue evens out bursts, one that stays is overload' } },
    runbook: {
      meaning: 'As many requests are worked on as the server allows for its memory; others wait.',
      impact: 'Requests are slow, and fail with 503 after the deadline for waiting.',
      look: {
        'What is worked on?': 'sum by (job, namespace, name) (minio_api_requests_inflight_total)',
        'Are drives slow?': 'max by (job, namespace, server, drive) (minio_system_drive_api_latency_micros) / 1000000',
      },
      mend: [
        'Slow drives: see who else uses them, and replace the one that stands out.',
        'More memory lets a server work on more at once; `mc admin config set ALIAS api requests_max=N` sets it.',
        'Lists of large buckets cost most: let clients ask with a prefix.',
      ],
    },
  },

  MinioDriveErrors: {
    expr: 'sum by (job, namespace, server, drive) (increase(minio_system_drive_availability_errors_total[1h])) > $errors',
    severity: 'warning',
    summary: 'Drive {{ $labels.drive }} of MinIO {{ $labels.job }} has errors',
    description:
      '{{ $value | humanize }} calls of {{ $labels.server }} to the drive failed or timed out within an hour.',
    thresholds: { errors: { default: 5, reason: 'a drive that is sound has none; one hiccup makes a few' } },
    runbook: {
      meaning: 'The operating system reports errors of the drive, or it did not answer in time.',
      impact: 'MinIO reads from other drives meanwhile, and takes this one offline if it gets worse.',
      look: {
        'How many were timeouts?': 'increase(minio_system_drive_timeout_errors_total[1h])',
        'Is it slow as well?': 'max by (job, namespace, server, drive) (minio_system_drive_perc_util)',
      },
      mend: [
        '`dmesg` and `smartctl -a` on the node tell whether the drive is failing: then replace it in time.',
        'A network volume: its storage system or the network to it.',
      ],
    },
  },
});
