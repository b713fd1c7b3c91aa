import type { Panel } from '../panel';

export const panels: readonly Panel[] = [
  {
    title: 'Servers that serve',
    about: 'Servers that belong to the quorum. More than half of the voters have to.',
    as: 'number',
    unit: 'short',
    queries: { '{{job}}': 'count by (job, namespace) (uptime)' },
  },
  {
    title: 'Synced followers',
    about: 'Followers that the leader knows to be in step; with it they should be all voters.',
    as: 'number',
    unit: 'short',
    queries: { '{{job}}': 'sum by (job, namespace) (synced_followers)' },
  },
  {
    title: 'Nodes',
    about: 'Znodes of the tree. Each is held in memory by every server.',
    as: 'number',
    unit: 'short',
    queries: { '{{job}}': 'max by (job, namespace) (znode_count)' },
  },
  {
    title: 'Size of the data',
    about: 'Estimated size of the tree in memory.',
    as: 'number',
    unit: 'bytes',
    queries: { '{{job}}': 'max by (job, namespace) (approximate_data_size)' },
  },
  {
    title: 'Connections',
    about: 'Clients of each server.',
    unit: 'short',
    queries: { '{{pod}}': 'num_alive_connections' },
  },
  {
    title: 'Requests',
    about: 'Packets per second that each server gets from clients.',
    unit: 'reqps',
    queries: { '{{pod}}': 'rate(packets_received[$__rate_interval])' },
  },
  {
    title: 'Mean latency of reads and writes',
    about: 'Milliseconds from the request to the answer. Writes wait for the disks of a majority.',
    unit: 'ms',
    queries: {
      '{{pod}} read': 'rate(readlatency_sum[$__rate_interval]) / (rate(readlatency_count[$__rate_interval]) > 0)',
      '{{pod}} write': 'rate(updatelatency_sum[$__rate_interval]) / (rate(updatelatency_count[$__rate_interval]) > 0)',
    },
  },
  {
    title: 'Flush of the log',
    about: 'Milliseconds that the disk needs for a write. It bounds the latency of all writes.',
    unit: 'ms',
    queries: { '{{pod}}': 'rate(fsynctime_sum[$__rate_interval]) / (rate(fsynctime_count[$__rate_interval]) > 0)' },
  },
  {
    title: 'Requests that wait',
    about: 'Requests that are received and not yet answered.',
    unit: 'short',
    queries: { '{{pod}}': 'outstanding_requests' },
  },
  {
    title: 'Searches for a leader',
    about: 'How often each server had no leader. Lines without a restart are trouble.',
    unit: 'short',
    queries: { '{{pod}}': 'increase(looking_count[$__rate_interval])' },
  },
  {
    title: 'Watches and ephemeral nodes',
    about: 'Watches that are set, and nodes that live as long as their session.',
    unit: 'short',
    queries: { '{{pod}} watches': 'watch_count', '{{pod}} ephemerals': 'ephemerals_count' },
  },
  {
    title: 'Heap',
    about: 'Memory of the JVM in use, and its limit.',
    unit: 'bytes',
    queries: {
      '{{pod}} used': 'jvm_memory_bytes_used{area="heap"}',
      '{{pod}} limit': 'jvm_memory_bytes_max{area="heap"}',
    },
  },
];
