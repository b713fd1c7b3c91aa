import type { Panel } from '../panel';

export const panels: readonly Panel[] = [
  {
    title: 'PostgreSQL',
    about: 'Whether the exporter can connect.',
    as: 'state',
    unit: 'none',
    queries: { '{{job}}': 'pg_up' },
  },
  {
    title: 'Connections of max_connections',
    about: 'At 1 new connections are refused.',
    as: 'number',
    unit: 'percentunit',
    queries: {
      '{{job}}':
        'sum by (job, namespace, instance) (pg_stat_database_numbackends) / max by (job, namespace, instance) (pg_settings_max_connections)',
    },
  },
  {
    title: 'Cache hit ratio',
    about: 'Blocks that were found in shared buffers. Below 0.9 the working set does not fit.',
    as: 'number',
    unit: 'percentunit',
    queries: {
      '{{job}}':
        'sum by (job, namespace) (rate(pg_stat_database_blks_hit[$__rate_interval])) / (sum by (job, namespace) (rate(pg_stat_database_blks_hit[$__rate_interval])) + sum by (job, namespace) (rate(pg_stat_database_blks_read[$__rate_interval])))',
    },
  },
  {
    title: 'Size',
    about: 'All databases together.',
    as: 'number',
    unit: 'bytes',
    queries: { '{{job}}': 'sum by (job, namespace) (pg_database_size_bytes)' },
  },
  {
    title: 'Transactions',
    about: 'Commits and rollbacks. Rollbacks that grow by themselves are errors of clients.',
    unit: 'ops',
    queries: {
      '{{job}} commits': 'sum by (job, namespace) (rate(pg_stat_database_xact_commit[$__rate_interval]))',
      '{{job}} rollbacks': 'sum by (job, namespace) (rate(pg_stat_database_xact_rollback[$__rate_interval]))',
    },
  },
  {
    title: 'Connections by state',
    about: 'Active ones work, idle ones wait for their client, idle in transaction holds locks meanwhile.',
    unit: 'short',
    queries: {
      '{{job}} {{state}}': 'sum by (job, namespace, state) (pg_stat_activity_count)',
      '{{job}} limit': 'max by (job, namespace) (pg_settings_max_connections)',
    },
  },
  {
    title: 'Rows written',
    about: 'Inserts, updates and deletes per second.',
    unit: 'ops',
    queries: {
      '{{job}} inserted': 'sum by (job, namespace) (rate(pg_stat_database_tup_inserted[$__rate_interval]))',
      '{{job}} updated': 'sum by (job, namespace) (rate(pg_stat_database_tup_updated[$__rate_interval]))',
      '{{job}} deleted': 'sum by (job, namespace) (rate(pg_stat_database_tup_deleted[$__rate_interval]))',
    },
  },
  {
    title: 'Rows read',
    about: 'Returned rows were looked at, fetched ones were wanted: a wide gap is a scan without an index.',
    unit: 'ops',
    queries: {
      '{{job}} returned': 'sum by (job, namespace) (rate(pg_stat_database_tup_returned[$__rate_interval]))',
      '{{job}} fetched': 'sum by (job, namespace) (rate(pg_stat_database_tup_fetched[$__rate_interval]))',
    },
  },
  {
    title: 'Locks',
    about: 'Locks by mode. Exclusive ones hold up everybody who wants the same rows or tables.',
    unit: 'short',
    queries: { '{{job}} {{mode}}': 'sum by (job, namespace, mode) (pg_locks_count) > 0' },
  },
  {
    title: 'Temporary files',
    about: 'What sorts and joins write to disk because work_mem is too small for them.',
    unit: 'Bps',
    queries: { '{{job}} {{datname}}': 'rate(pg_stat_database_temp_bytes[$__rate_interval])' },
  },
  {
    title: 'Replication lag',
    about: 'How old the data of each replica is.',
    unit: 's',
    queries: { '{{job}}': 'pg_replication_lag_seconds' },
  },
  {
    title: 'Write-ahead log',
    about: 'WAL on the volume. It grows if a replication slot or the archiver holds it back.',
    unit: 'bytes',
    queries: { '{{job}}': 'pg_wal_size_bytes' },
  },
];
