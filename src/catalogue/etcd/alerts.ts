import { defineAlerts } from '../alert';
import { unmonitored } from '../unmonitored';

export const alerts = defineAlerts({
  ...unmonitored('Etcd', 'Etcd'),

  EtcdNoLeader: {
    expr: 'etcd_server_has_leader == 0',
    for: '1m',
    severity: 'critical',
    summary: 'An etcd member of {{ $labels.job }} has no leader',
    description: 'The member {{ $labels.pod }} belongs to no majority that has elected a leader.',
    runbook: {
      meaning: 'The member sees no leader: fewer than half of the members reach each other, or elections fail.',
      impact:
        'The member takes no writes and no consistent reads. If all members say so, whatever lives in etcd stands still.',
      look: {
        'Does another part of the cluster have a leader?': 'etcd_server_has_leader',
        'Do the members reach each other?': 'etcd_network_active_peers',
        'Were there elections?': 'increase(etcd_server_leader_changes_seen_total[15m])',
      },
      mend: [
        'See which members run: `etcdctl endpoint status --cluster -w table`. Bring back enough of them for a majority.',
        'Members that run and do not find each other: look for a NetworkPolicy on port 2380 and for peer certificates that have expired.',
        'A majority that is lost for good needs a restore from a snapshot: `etcdutl snapshot restore`, then a new cluster of it.',
      ],
    },
  },

  EtcdMemberMissing: {
    expr: 'max by (job, namespace) (sum by (job, namespace, pod) (etcd_network_known_peers)) - count by (job, namespace) (etcd_server_has_leader) > 0',
    for: '5m',
    severity: 'warning',
    summary: 'The etcd cluster {{ $labels.job }} has lost members',
    description: '{{ $value }} members of the etcd cluster {{ $labels.job }} serve no metrics.',
    runbook: {
      meaning: 'The remaining members count more members than Prometheus sees.',
      impact: 'Of three members one may fail, of five two: the next failure can end all writes.',
      look: {
        'Who is there?': 'etcd_server_id',
        'Whom do the others miss?': 'etcd_network_active_peers == 0',
      },
      mend: [
        'See why the pod of the member does not run, and read the end of its log.',
        'A member whose data is lost is removed with `etcdctl member remove` and added again with an empty folder.',
        'A member that was taken out on purpose but is still in the list counts towards the majority: remove it.',
      ],
    },
  },

  EtcdDatabaseFull: {
    expr: 'etcd_mvcc_db_total_size_in_bytes / (etcd_server_quota_backend_bytes > 0) > $used',
    for: '10m',
    severity: 'critical',
    summary: 'The etcd database of {{ $labels.job }} has nearly reached its quota',
    description: 'The database of {{ $labels.pod }} takes {{ $value | humanizePercentage }} of the quota.',
    thresholds: {
      used: {
        default: 0.85,
        reason: 'of the default quota of 2 GiB it leaves 300 MiB, hours for an API server with a runaway controller',
      },
    },
    runbook: {
      meaning: 'The file of the database approaches `--quota-backend-bytes`.',
      impact:
        'At the quota etcd raises the alarm NOSPACE and refuses every write until somebody makes room and disarms it.',
      look: {
        'How much of the file is data?': 'etcd_mvcc_db_total_size_in_use_in_bytes / etcd_mvcc_db_total_size_in_bytes',
        'When is it full?':
          'predict_linear(etcd_mvcc_db_total_size_in_bytes[1h], 4 * 3600) / etcd_server_quota_backend_bytes',
        'Are there more writes than usual?': 'rate(etcd_mvcc_put_total[5m])',
      },
      mend: [
        'If little of the file is data, give the rest back: `etcdctl defrag`, one member after the other, the leader last.',
        'If it is data, find what fills it: count keys by prefix. In Kubernetes it is often Events, Leases or objects of one CRD.',
        'Without automatic compaction old revisions stay for ever: set `--auto-compaction-retention`.',
        'Raise `--quota-backend-bytes`; 8 GiB is what upstream recommends at most. After an alarm: `etcdctl alarm disarm`.',
      ],
    },
  },

  EtcdDatabaseFragmented: {
    expr: '(1 - etcd_mvcc_db_total_size_in_use_in_bytes / etcd_mvcc_db_total_size_in_bytes > $free) and etcd_mvcc_db_total_size_in_bytes > $bytes',
    for: '1h',
    severity: 'info',
    summary: 'Much of the etcd database of {{ $labels.job }} is free space',
    description: '{{ $value | humanizePercentage }} of the file of {{ $labels.pod }} hold no data.',
    thresholds: {
      free: { default: 0.6, reason: 'compaction leaves about half of the file free in ordinary use' },
      bytes: { default: 524288000, reason: 'a file below 500 MiB is not worth the pause of a defragmentation' },
    },
    runbook: {
      meaning: 'Compaction has freed pages, which only a defragmentation gives back to the file system.',
      impact:
        'None yet: the space is used again. But the whole file counts towards the quota, and snapshots are as large as the file.',
      look: {
        'How close is the quota?': 'etcd_mvcc_db_total_size_in_bytes / etcd_server_quota_backend_bytes',
        'What was deleted?': 'rate(etcd_mvcc_delete_total[1h])',
      },
      mend: [
        'Run `etcdctl defrag --endpoints=` on one member after the other, the leader last: a member answers nobody meanwhile.',
        'Something that writes and deletes much in one go does this: spread it, or leave the free space to it.',
      ],
    },
  },

  EtcdSlowDisk: {
    expr: 'histogram_quantile(0.99, sum by (job, namespace, pod, le) (rate(etcd_disk_wal_fsync_duration_seconds_bucket[5m]))) > $seconds',
    for: '10m',
    severity: 'warning',
    summary: 'The disk of an etcd member of {{ $labels.job }} is slow',
    description:
      'One in a hundred writes of the log of {{ $labels.pod }} takes {{ $value | humanizeDuration }} or longer.',
    thresholds: {
      seconds: {
        default: 0.1,
        reason: 'as long as the default heartbeat: a leader that waits longer for its disk misses heartbeats',
      },
    },
    runbook: {
      meaning:
        'It takes too long until what was appended to the write-ahead log is on disk. Upstream expects 10 milliseconds.',
      impact:
        'Every write waits for the disks of a majority. When it gets worse, members miss heartbeats and elect leaders over and over.',
      look: {
        'Which members?': 'histogram_quantile(0.99, rate(etcd_disk_wal_fsync_duration_seconds_bucket[5m]))',
        'Do commits suffer too?':
          'histogram_quantile(0.99, rate(etcd_disk_backend_commit_duration_seconds_bucket[5m]))',
        'Are heartbeats late?': 'rate(etcd_server_heartbeat_send_failures_total[5m])',
      },
      mend: [
        'See who else writes to this disk: backups, logs, image pulls. etcd wants one of its own.',
        'A network volume or a cheap cloud disk has too few operations per second: move to a local SSD.',
        'A member that alone is slow can be replaced; move the leader away first: `etcdctl move-leader`.',
      ],
    },
  },

  EtcdSlowPeers: {
    expr: 'histogram_quantile(0.99, sum by (job, namespace, pod, To, le) (rate(etcd_network_peer_round_trip_time_seconds_bucket[5m]))) > $seconds',
    for: '10m',
    severity: 'warning',
    summary: 'The network between etcd members of {{ $labels.job }} is slow',
    description: 'From {{ $labels.pod }} to member {{ $labels.To }} and back it takes {{ $value | humanizeDuration }}.',
    thresholds: {
      seconds: {
        default: 0.15,
        reason:
          'more than the default heartbeat of 0.1 s; the election timeout should be ten times the way there and back',
      },
    },
    runbook: {
      meaning: 'One in a hundred messages to a member takes this long, there and back.',
      impact:
        'Writes wait for a majority, so they become slow. Far beyond the heartbeat, leaders are lost although all members run.',
      look: {
        'Is it one member, or all?':
          'histogram_quantile(0.99, rate(etcd_network_peer_round_trip_time_seconds_bucket[5m]))',
        'Is the network full?': 'rate(etcd_network_peer_sent_bytes_total[5m])',
      },
      mend: [
        'If all ways to one member are slow, look at its node: processor throttling looks like a slow network.',
        'Members in distant regions need larger `--heartbeat-interval` and `--election-timeout`, the same on all members.',
      ],
    },
  },

  EtcdLeaderChanges: {
    expr: 'max by (job, namespace) (increase(etcd_server_leader_changes_seen_total[1h])) > $changes',
    for: '5m',
    severity: 'warning',
    summary: 'The etcd cluster {{ $labels.job }} changes its leader often',
    description: 'A member has seen {{ $value | humanize }} changes of the leader in an hour.',
    thresholds: { changes: { default: 3, reason: 'a rolling restart of three members makes up to three' } },
    runbook: {
      meaning: 'The leader was lost and elected again several times.',
      impact: 'No write gets through during an election: clients see timeouts, API servers log slow requests.',
      look: {
        'Is a disk slow?': 'histogram_quantile(0.99, rate(etcd_disk_wal_fsync_duration_seconds_bucket[5m]))',
        'Is the network slow?': 'histogram_quantile(0.99, rate(etcd_network_peer_round_trip_time_seconds_bucket[5m]))',
        'Does the leader restart?': 'changes(process_start_time_seconds[1h])',
      },
      mend: [
        'Look at disks and network first; both have alerts of their own.',
        'Give the members guaranteed processor time: a leader that is throttled misses its heartbeats.',
        'If members are killed for memory, raise the limit; the database is mapped into memory.',
      ],
    },
  },

  EtcdProposalsFail: {
    expr: 'increase(etcd_server_proposals_failed_total[15m]) > $failed',
    keepFiringFor: '15m',
    severity: 'warning',
    summary: 'Writes to the etcd cluster {{ $labels.job }} fail',
    description: '{{ $value | humanize }} proposals of {{ $labels.pod }} failed in 15 minutes.',
    thresholds: { failed: { default: 5, reason: 'a single election fails a few proposals that were under way' } },
    runbook: {
      meaning: 'Proposals were given up: there was no leader, or no majority agreed in time.',
      impact: 'Each was a write that a client must repeat.',
      look: {
        'Is there a leader?': 'etcd_server_has_leader',
        'How many wait?': 'etcd_server_proposals_pending',
        'How far behind is applying?': 'etcd_server_proposals_committed_total - etcd_server_proposals_applied_total',
      },
      mend: [
        'If the leader changed meanwhile, find out why: disk, network, restarts.',
        'If many proposals wait, the members cannot keep up: find the client that writes most.',
      ],
    },
  },
});
