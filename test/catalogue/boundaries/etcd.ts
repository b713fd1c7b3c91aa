import { type Boundaries, health, noTargets } from '../../../scripts/alert-tests/boundary';
import type { systems } from '../../../src/catalogue/systems';

export const etcd: Boundaries<ReturnType<typeof systems.etcd>> = {
  EtcdUnmonitored: noTargets,
  EtcdNoLeader: health('etcd_server_has_leader'),
  EtcdMemberMissing: {
    fires: {
      'etcd_network_known_peers{Local="a",Remote="a"}': 1,
      'etcd_network_known_peers{Local="a",Remote="b"}': 1,
      etcd_server_has_leader: 1,
    },
    silent: { 'etcd_network_known_peers{Local="a",Remote="a"}': 1, etcd_server_has_leader: 1 },
    keeps: [],
    says: '1',
  },
  EtcdDatabaseFull: {
    fires: { etcd_mvcc_db_total_size_in_bytes: 86, etcd_server_quota_backend_bytes: 100 },
    silent: { etcd_mvcc_db_total_size_in_bytes: 85, etcd_server_quota_backend_bytes: 100 },
    says: '86%',
  },
  EtcdDatabaseFragmented: [
    {
      fires: { etcd_mvcc_db_total_size_in_use_in_bytes: 3e8, etcd_mvcc_db_total_size_in_bytes: 1e9 },
      silent: { etcd_mvcc_db_total_size_in_use_in_bytes: 4e8, etcd_mvcc_db_total_size_in_bytes: 1e9 },
      says: '70%',
    },
    {
      fires: { etcd_mvcc_db_total_size_in_use_in_bytes: 157286430, etcd_mvcc_db_total_size_in_bytes: 524288100 },
      silent: { etcd_mvcc_db_total_size_in_use_in_bytes: 157286400, etcd_mvcc_db_total_size_in_bytes: 524288000 },
      says: '70%',
    },
  ],
  EtcdSlowDisk: {
    fires: {
      'etcd_disk_wal_fsync_duration_seconds_bucket{le="0.064"}': '0+97x20',
      'etcd_disk_wal_fsync_duration_seconds_bucket{le="0.128"}': '0+100x20',
      'etcd_disk_wal_fsync_duration_seconds_bucket{le="+Inf"}': '0+100x20',
    },
    silent: {
      'etcd_disk_wal_fsync_duration_seconds_bucket{le="0.064"}': '0+98x20',
      'etcd_disk_wal_fsync_duration_seconds_bucket{le="0.128"}': '0+100x20',
      'etcd_disk_wal_fsync_duration_seconds_bucket{le="+Inf"}': '0+100x20',
    },
    from: '1m',
    keeps: ['pod'],
    says: '106.7ms',
  },
  EtcdSlowPeers: {
    fires: {
      'etcd_network_peer_round_trip_time_seconds_bucket{To="b",le="0.1024"}': '0+97x20',
      'etcd_network_peer_round_trip_time_seconds_bucket{To="b",le="0.2048"}': '0+100x20',
      'etcd_network_peer_round_trip_time_seconds_bucket{To="b",le="+Inf"}': '0+100x20',
    },
    silent: {
      'etcd_network_peer_round_trip_time_seconds_bucket{To="b",le="0.1024"}': '0+99x20',
      'etcd_network_peer_round_trip_time_seconds_bucket{To="b",le="0.2048"}': '0+100x20',
      'etcd_network_peer_round_trip_time_seconds_bucket{To="b",le="+Inf"}': '0+100x20',
    },
    from: '1m',
    keeps: ['pod', 'To'],
    says: '170.7ms',
  },
  EtcdLeaderChanges: {
    fires: { etcd_server_leader_changes_seen_total: '0 4x20' },
    silent: { etcd_server_leader_changes_seen_total: '0 3x20' },
    from: '1m',
    keeps: [],
    says: '4',
  },
  EtcdProposalsFail: {
    fires: { etcd_server_proposals_failed_total: '0 6x20' },
    silent: { etcd_server_proposals_failed_total: '0 3x20' },
    from: '1m',
    says: '6',
  },
};
