import type { Panel } from '../panel';

export const panels: readonly Panel[] = [
  {
    title: 'Green',
    about: 'Whether all primaries and replicas have a place.',
    as: 'state',
    unit: 'none',
    queries: { '{{cluster}}': 'elasticsearch_cluster_health_status{color="green"}' },
  },
  {
    title: 'Nodes',
    about: 'Nodes of the cluster.',
    as: 'number',
    unit: 'short',
    queries: { '{{cluster}}': 'elasticsearch_cluster_health_number_of_nodes' },
  },
  {
    title: 'Shards without a place',
    about: 'Primaries and replicas that are on no node.',
    as: 'number',
    unit: 'short',
    queries: { '{{cluster}}': 'elasticsearch_cluster_health_unassigned_shards' },
  },
  {
    title: 'Tasks of the master',
    about: 'Changes that wait.',
    as: 'number',
    unit: 'short',
    queries: { '{{cluster}}': 'elasticsearch_cluster_health_number_of_pending_tasks' },
  },
  {
    title: 'Searches',
    about: 'Queries of shards per second and node.',
    unit: 'ops',
    queries: { '{{name}}': 'rate(elasticsearch_indices_search_query_total[$__rate_interval])' },
  },
  {
    title: 'Duration of a search',
    about: 'Mean time of the query phase in one shard.',
    unit: 's',
    queries: {
      '{{name}}':
        'rate(elasticsearch_indices_search_query_time_seconds[$__rate_interval]) / rate(elasticsearch_indices_search_query_total[$__rate_interval])',
    },
  },
  {
    title: 'Documents indexed',
    about: 'Per second and node, replicas included.',
    unit: 'ops',
    queries: { '{{name}}': 'rate(elasticsearch_indices_indexing_index_total[$__rate_interval])' },
  },
  {
    title: 'Heap',
    about: 'A saw tooth is healthy, a plateau near 1 is not.',
    unit: 'percentunit',
    queries: {
      '{{name}}': 'elasticsearch_jvm_memory_used_bytes{area="heap"} / elasticsearch_jvm_memory_max_bytes{area="heap"}',
    },
  },
  {
    title: 'Garbage collection',
    about: 'Share of the time that each collector takes.',
    unit: 'percentunit',
    queries: { '{{name}} {{gc}}': 'rate(elasticsearch_jvm_gc_collection_seconds_sum[$__rate_interval])' },
  },
  {
    title: 'Disk space left',
    about: 'Of each data path. Watermarks are at 15, 10 and 5 per cent.',
    unit: 'percentunit',
    queries: {
      '{{name}} {{path}}': 'elasticsearch_filesystem_data_available_bytes / elasticsearch_filesystem_data_size_bytes',
    },
  },
  {
    title: 'Rejected requests',
    about: 'Requests that found the queue of their thread pool full.',
    unit: 'ops',
    queries: {
      '{{type}}':
        'sum by (job, namespace, type) (rate(elasticsearch_thread_pool_rejected_count[$__rate_interval])) > 0',
    },
  },
  {
    title: 'Shards that move',
    about: 'Shards that are relocated or built up.',
    unit: 'short',
    queries: {
      '{{cluster}} relocating': 'elasticsearch_cluster_health_relocating_shards',
      '{{cluster}} initializing': 'elasticsearch_cluster_health_initializing_shards',
    },
  },
];
