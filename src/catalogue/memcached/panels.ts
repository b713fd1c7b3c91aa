import type { Panel } from '../panel';

const hits = 'sum by (job, namespace) (rate(memcached_commands_total{command="get",status="hit"}[$__rate_interval]))';
const gets = 'sum by (job, namespace) (rate(memcached_commands_total{command="get"}[$__rate_interval]))';

export const panels: readonly Panel[] = [
  {
    title: 'Memcached',
    about: 'Whether it answers the exporter.',
    as: 'state',
    unit: 'none',
    queries: { '{{job}}': 'memcached_up' },
  },
  {
    title: 'Hit ratio',
    about: 'Reads that found their item. What is missing goes to the database behind.',
    as: 'number',
    unit: 'percentunit',
    queries: { '{{job}}': `${hits} / ${gets}` },
  },
  {
    title: 'Memory in use',
    about: 'Near 1 is normal for a busy cache; evictions tell whether it is too small.',
    as: 'number',
    unit: 'percentunit',
    queries: { '{{job}}': 'memcached_current_bytes / memcached_limit_bytes' },
  },
  {
    title: 'Items',
    about: 'Items that are stored at this moment.',
    as: 'number',
    unit: 'short',
    queries: { '{{job}}': 'memcached_current_items' },
  },
  {
    title: 'Commands',
    about: 'Commands per second and how they ended.',
    unit: 'ops',
    queries: {
      '{{job}} {{command}} {{status}}':
        'sum by (job, namespace, command, status) (rate(memcached_commands_total[$__rate_interval])) > 0',
    },
  },
  {
    title: 'Evictions',
    about: 'Valid items that had to make room. Many of them mean that the cache is too small.',
    unit: 'ops',
    queries: {
      '{{job}} evicted': 'rate(memcached_items_evicted_total[$__rate_interval])',
      '{{job}} reclaimed after expiry': 'rate(memcached_items_reclaimed_total[$__rate_interval])',
    },
  },
  {
    title: 'Connections',
    about: 'Open connections and the limit.',
    unit: 'short',
    queries: { '{{job}} open': 'memcached_current_connections', '{{job}} limit': 'memcached_max_connections' },
  },
  {
    title: 'Network',
    about: 'Bytes that clients send and receive.',
    unit: 'Bps',
    queries: {
      '{{job}} in': 'rate(memcached_read_bytes_total[$__rate_interval])',
      '{{job}} out': 'rate(memcached_written_bytes_total[$__rate_interval])',
    },
  },
];
