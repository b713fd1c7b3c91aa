import type { Panel } from '../panel';

export const panels: readonly Panel[] = [
  {
    title: 'MySQL',
    about: 'Whether the exporter can connect.',
    as: 'state',
    unit: 'none',
    queries: { '{{job}}': 'mysql_up' },
  },
  {
    title: 'Uptime',
    about: 'Since when the server has been running.',
    as: 'number',
    unit: 's',
    queries: { '{{job}}': 'mysql_global_status_uptime' },
  },
  {
    title: 'Connections of max_connections',
    about: 'At 1 new connections are refused.',
    as: 'number',
    unit: 'percentunit',
    queries: { '{{job}}': 'mysql_global_status_threads_connected / mysql_global_variables_max_connections' },
  },
  {
    title: 'Buffer pool hit ratio',
    about: 'Pages that were found in memory. Below 0.99 the working set does not fit.',
    as: 'number',
    unit: 'percentunit',
    queries: {
      '{{job}}':
        '1 - rate(mysql_global_status_innodb_buffer_pool_reads[$__rate_interval]) / rate(mysql_global_status_innodb_buffer_pool_read_requests[$__rate_interval])',
    },
  },
  {
    title: 'Statements',
    about: 'What clients ask per second.',
    unit: 'ops',
    queries: { '{{job}}': 'rate(mysql_global_status_questions[$__rate_interval])' },
  },
  {
    title: 'Commands',
    about: 'The busiest kinds of statements.',
    unit: 'ops',
    queries: {
      '{{job}} {{command}}':
        'topk(10, sum by (job, namespace, command) (rate(mysql_global_status_commands_total[$__rate_interval])))',
    },
  },
  {
    title: 'Threads',
    about: 'Connected clients, and how many of them have work at this moment.',
    unit: 'short',
    queries: {
      '{{job}} connected': 'mysql_global_status_threads_connected',
      '{{job}} running': 'mysql_global_status_threads_running',
      '{{job}} limit': 'mysql_global_variables_max_connections',
    },
  },
  {
    title: 'Slow queries',
    about: 'Statements that took longer than long_query_time.',
    unit: 'ops',
    queries: { '{{job}}': 'rate(mysql_global_status_slow_queries[$__rate_interval])' },
  },
  {
    title: 'Row locks',
    about: 'Waits for rows that another transaction holds.',
    unit: 'ops',
    queries: { '{{job}}': 'rate(mysql_global_status_innodb_row_lock_waits[$__rate_interval])' },
  },
  {
    title: 'Temporary tables',
    about: 'Sorts and groupings; those on disk are slow.',
    unit: 'ops',
    queries: {
      '{{job}} in memory':
        'rate(mysql_global_status_created_tmp_tables[$__rate_interval]) - rate(mysql_global_status_created_tmp_disk_tables[$__rate_interval])',
      '{{job}} on disk': 'rate(mysql_global_status_created_tmp_disk_tables[$__rate_interval])',
    },
  },
  {
    title: 'Network',
    about: 'Bytes that clients send and receive.',
    unit: 'Bps',
    queries: {
      '{{job}} in': 'rate(mysql_global_status_bytes_received[$__rate_interval])',
      '{{job}} out': 'rate(mysql_global_status_bytes_sent[$__rate_interval])',
    },
  },
  {
    title: 'Replication lag',
    about: 'How far each replica is behind its source.',
    unit: 's',
    queries: {
      '{{job}} {{master_host}}': 'mysql_slave_status_seconds_behind_master or mysql_slave_status_seconds_behind_source',
    },
  },
];
