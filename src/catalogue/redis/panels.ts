import type { Panel } from '../panel';

export const panels: readonly Panel[] = [
  {
    title: 'Redis',
    about: 'Whether the exporter gets an answer from Redis.',
    as: 'state',
    unit: 'none',
    queries: { '{{job}}': 'redis_up' },
  },
  {
    title: 'Up since',
    about: 'When Redis was started last.',
    as: 'number',
    unit: 'dateTimeFromNow',
    queries: { '{{job}}': 'redis_start_time_seconds * 1000' },
  },
  {
    title: 'Memory of maxmemory',
    about: 'Empty if no maxmemory is set.',
    as: 'number',
    unit: 'percentunit',
    queries: { '{{job}}': 'redis_memory_used_bytes / (redis_memory_max_bytes > 0)' },
  },
  {
    title: 'Hit ratio',
    about: 'Reads that found their key. A cache that falls below its usual ratio loads what is behind it.',
    as: 'number',
    unit: 'percentunit',
    queries: {
      '{{job}}':
        'rate(redis_keyspace_hits_total[$__rate_interval]) / (rate(redis_keyspace_hits_total[$__rate_interval]) + rate(redis_keyspace_misses_total[$__rate_interval]))',
    },
  },
  {
    title: 'Commands',
    about: 'Commands per second, the busiest kinds first.',
    unit: 'ops',
    queries: {
      '{{job}} {{cmd}}': 'topk(10, sum by (job, namespace, cmd) (rate(redis_commands_total[$__rate_interval])))',
    },
  },
  {
    title: 'Mean duration of a command',
    about: 'Time inside Redis, without the network. KEYS, SORT and large ranges stand out here.',
    unit: 's',
    queries: {
      '{{job}} {{cmd}}':
        'sum by (job, namespace, cmd) (rate(redis_commands_duration_seconds_total[$__rate_interval])) / sum by (job, namespace, cmd) (rate(redis_commands_total[$__rate_interval]))',
    },
  },
  {
    title: 'Memory',
    about: 'Data, and what the process really occupies: the gap is fragmentation.',
    unit: 'bytes',
    queries: {
      '{{job}} data': 'redis_memory_used_bytes',
      '{{job}} resident': 'redis_memory_used_rss_bytes',
      '{{job}} maxmemory': 'redis_memory_max_bytes > 0',
    },
  },
  {
    title: 'Clients',
    about: 'Connections, those that wait in a blocking command, and the limit.',
    unit: 'short',
    queries: {
      '{{job}} connected': 'redis_connected_clients',
      '{{job}} blocked': 'redis_blocked_clients',
      '{{job}} limit': 'redis_config_maxclients',
    },
  },
  {
    title: 'Keys',
    about: 'Keys of each database.',
    unit: 'short',
    queries: { '{{job}} {{db}}': 'redis_db_keys' },
  },
  {
    title: 'Expired and evicted keys',
    about: 'Expired keys came to their end, evicted ones had to make room.',
    unit: 'ops',
    queries: {
      '{{job}} expired': 'rate(redis_expired_keys_total[$__rate_interval])',
      '{{job}} evicted': 'rate(redis_evicted_keys_total[$__rate_interval])',
    },
  },
  {
    title: 'Network',
    about: 'Bytes that clients send and receive.',
    unit: 'Bps',
    queries: {
      '{{job}} in': 'rate(redis_net_input_bytes_total[$__rate_interval])',
      '{{job}} out': 'rate(redis_net_output_bytes_total[$__rate_interval])',
    },
  },
  {
    title: 'Replication lag',
    about: 'How long each replica has not confirmed what its master wrote.',
    unit: 's',
    queries: { '{{job}} {{slave_ip}}': 'redis_connected_slave_lag_seconds' },
  },
];
