import type { Panel } from '../panel';

export const panels: readonly Panel[] = [
  {
    title: 'PgBouncer',
    about: 'Whether the exporter gets an answer from the admin console.',
    as: 'state',
    unit: 'none',
    queries: { '{{job}}': 'pgbouncer_up' },
  },
  {
    title: 'Clients of max_client_conn',
    about: 'At 1 new clients are refused.',
    as: 'number',
    unit: 'percentunit',
    queries: { '{{job}}': 'pgbouncer_used_clients / (pgbouncer_config_max_client_connections > 0)' },
  },
  {
    title: 'Clients that wait',
    about: 'Clients without a server connection. It should be 0 but for moments.',
    as: 'number',
    unit: 'short',
    queries: { '{{job}}': 'sum by (job, namespace) (pgbouncer_pools_client_waiting_connections)' },
  },
  {
    title: 'Longest wait',
    about: 'How long the client that has waited longest has been waiting now, by pool.',
    unit: 's',
    queries: {
      '{{database}} {{user}}': 'max by (job, namespace, database, user) (pgbouncer_pools_client_maxwait_seconds)',
    },
  },
  {
    title: 'Clients',
    about: 'Clients of each pool that have a server connection or need none, and those that wait for one.',
    unit: 'short',
    queries: {
      '{{database}} {{user}} active':
        'sum by (job, namespace, database, user) (pgbouncer_pools_client_active_connections)',
      '{{database}} {{user}} waiting':
        'sum by (job, namespace, database, user) (pgbouncer_pools_client_waiting_connections)',
    },
  },
  {
    title: 'Server connections',
    about: 'Connections to PostgreSQL. Many idle ones mean a pool that is larger than it has to be.',
    unit: 'short',
    queries: {
      '{{database}} {{user}} active':
        'sum by (job, namespace, database, user) (pgbouncer_pools_server_active_connections)',
      '{{database}} {{user}} idle':
        'sum by (job, namespace, database, user) (pgbouncer_pools_server_idle_connections + pgbouncer_pools_server_used_connections)',
    },
  },
  {
    title: 'Queries and transactions',
    about: 'Per second. Queries per transaction show how chatty an application is.',
    unit: 'ops',
    queries: {
      '{{database}} queries':
        'sum by (job, namespace, database) (rate(pgbouncer_stats_totals_queries_pooled_total[$__rate_interval]))',
      '{{database}} transactions':
        'sum by (job, namespace, database) (rate(pgbouncer_stats_totals_sql_transactions_pooled_total[$__rate_interval]))',
    },
  },
  {
    title: 'Mean duration of a query',
    about: 'Time that PostgreSQL needs, as PgBouncer sees it.',
    unit: 's',
    queries: {
      '{{database}}':
        'sum by (job, namespace, database) (rate(pgbouncer_stats_totals_queries_duration_seconds_total[$__rate_interval])) / (sum by (job, namespace, database) (rate(pgbouncer_stats_totals_queries_pooled_total[$__rate_interval])) > 0)',
    },
  },
  {
    title: 'Time spent waiting',
    about: 'Seconds per second that clients spend waiting: 2 means that two clients wait at any time.',
    unit: 'short',
    queries: {
      '{{database}}':
        'sum by (job, namespace, database) (rate(pgbouncer_stats_totals_client_wait_seconds_total[$__rate_interval]))',
    },
  },
  {
    title: 'Traffic',
    about: 'Bytes from and to clients.',
    unit: 'Bps',
    queries: {
      '{{database}} in':
        'sum by (job, namespace, database) (rate(pgbouncer_stats_totals_received_bytes_total[$__rate_interval]))',
      '{{database}} out':
        'sum by (job, namespace, database) (rate(pgbouncer_stats_totals_sent_bytes_total[$__rate_interval]))',
    },
  },
];
