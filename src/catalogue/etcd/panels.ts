import type { Panel } from '../panel';

export const panels: readonly Panel[] = [
  {
    title: 'Leader',
    about: 'Whether each member knows a leader.',
    as: 'state',
    unit: 'none',
    queries: { '{{pod}}': 'etcd_server_has_leader' },
  },
  {
    title: 'Who leads',
    about: 'The member that says so of itself; none during an election.',
    as: 'number',
    unit: 'none',
    queries: { '{{pod}}': 'etcd_server_is_leader == 1' },
  },
  {
    title: 'Database of quota',
    about: 'At 100% etcd refuses writes.',
    as: 'number',
    unit: 'percentunit',
    queries: { '{{pod}}': 'etcd_mvcc_db_total_size_in_bytes / (etcd_server_quota_backend_bytes > 0)' },
  },
  {
    title: 'Changes of the leader in a day',
    about: 'None in a quiet cluster; one or a few per rolling restart.',
    as: 'number',
    unit: 'short',
    queries: { '{{job}}': 'max by (job, namespace) (increase(etcd_server_leader_changes_seen_total[1d]))' },
  },
  {
    title: 'Sync of the log, 99th percentile',
    about: 'How long the disk takes for a write. 10 ms is good, 100 ms costs leaders.',
    unit: 's',
    queries: {
      '{{pod}}':
        'histogram_quantile(0.99, sum by (job, namespace, pod, le) (rate(etcd_disk_wal_fsync_duration_seconds_bucket[$__rate_interval])))',
    },
  },
  {
    title: 'Commit of the database, 99th percentile',
    about: 'How long it takes to write what was collected into the database.',
    unit: 's',
    queries: {
      '{{pod}}':
        'histogram_quantile(0.99, sum by (job, namespace, pod, le) (rate(etcd_disk_backend_commit_duration_seconds_bucket[$__rate_interval])))',
    },
  },
  {
    title: 'Database',
    about: 'The file, and what of it is data: the gap is what a defragmentation would free.',
    unit: 'bytes',
    queries: {
      '{{pod}} file': 'etcd_mvcc_db_total_size_in_bytes',
      '{{pod}} data': 'etcd_mvcc_db_total_size_in_use_in_bytes',
    },
  },
  {
    title: 'Requests',
    about: 'Calls per second by method.',
    unit: 'reqps',
    queries: {
      '{{grpc_method}}':
        'topk(10, sum by (job, namespace, grpc_method) (rate(grpc_server_started_total[$__rate_interval])))',
    },
  },
  {
    title: 'Failed calls',
    about: 'Calls that did not end with OK. Canceled is normal for watches.',
    unit: 'reqps',
    queries: {
      '{{grpc_method}} {{grpc_code}}':
        'sum by (job, namespace, grpc_method, grpc_code) (rate(grpc_server_handled_total{grpc_code!="OK"}[$__rate_interval])) > 0',
    },
  },
  {
    title: 'Proposals',
    about: 'Writes that wait for a majority, and those that failed.',
    unit: 'short',
    queries: {
      '{{pod}} pending': 'etcd_server_proposals_pending',
      '{{pod}} failed per second': 'rate(etcd_server_proposals_failed_total[$__rate_interval])',
    },
  },
  {
    title: 'Between members, 99th percentile',
    about: 'The way to another member and back.',
    unit: 's',
    queries: {
      '{{pod}} to {{To}}':
        'histogram_quantile(0.99, sum by (job, namespace, pod, To, le) (rate(etcd_network_peer_round_trip_time_seconds_bucket[$__rate_interval])))',
    },
  },
  {
    title: 'Memory',
    about: 'What each member occupies; the database is mapped into memory.',
    unit: 'bytes',
    queries: { '{{pod}}': 'process_resident_memory_bytes' },
  },
];
