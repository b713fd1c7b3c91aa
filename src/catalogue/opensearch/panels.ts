import type { Panel } from '../panel';

export const panels: readonly Panel[] = [
  {
    title: 'Status',
    about: '0 is green, 1 is yellow: copies are missing, 2 is red: data are missing.',
    as: 'number',
    unit: 'none',
    queries: { '{{cluster}}': 'max by (job, namespace, cluster) (opensearch_cluster_status)' },
  },
  {
    title: 'Nodes',
    about: 'Nodes in the cluster, as the node says that sees fewest.',
    as: 'number',
    unit: 'short',
    queries: { '{{cluster}}': 'min by (job, namespace, cluster) (opensearch_cluster_nodes_number)' },
  },
  {
    title: 'Shards that are not active',
    about: 'Shards that are on no node, on their way or being copied.',
    unit: 'short',
    queries: {
      '{{cluster}} {{type}}':
        'max by (job, namespace, cluster, type) (opensearch_cluster_shards_number{type=~"unassigned|initializing|relocating"})',
    },
  },
  {
    title: 'Searches',
    about: 'Queries of shards per second; one search is a query of each shard.',
    unit: 'ops',
    queries: {
      '{{node}}': 'sum by (job, namespace, node) (rate(opensearch_indices_search_query_count[$__rate_interval]))',
    },
  },
  {
    title: 'Mean duration of a query',
    about: 'Time that a shard needs for its part of a search.',
    unit: 's',
    queries: {
      '{{node}}':
        'sum by (job, namespace, node) (rate(opensearch_indices_search_query_time_seconds[$__rate_interval])) / (sum by (job, namespace, node) (rate(opensearch_indices_search_query_count[$__rate_interval])) > 0)',
    },
  },
  {
    title: 'Documents indexed',
    about: 'Documents per second, replicas included.',
    unit: 'ops',
    queries: {
      '{{node}}': 'sum by (job, namespace, node) (rate(opensearch_indices_indexing_index_count[$__rate_interval]))',
    },
  },
  {
    title: 'Heap in use',
    about: 'Share of the heap. A saw is healthy, a plateau near 1 is not.',
    unit: 'percentunit',
    queries: {
      '{{node}}': 'opensearch_jvm_mem_heap_used_bytes / (opensearch_jvm_mem_heap_max_bytes > 0)',
    },
  },
  {
    title: 'Garbage collection',
    about: 'Share of the time that goes into collections.',
    unit: 'percentunit',
    queries: {
      '{{node}} {{gc}}': 'rate(opensearch_jvm_gc_collection_time_seconds[$__rate_interval])',
    },
  },
  {
    title: 'Disk in use',
    about: 'Share of the volume of the data. From 0.85 on a node gets no more shards.',
    unit: 'percentunit',
    queries: {
      '{{node}}': '1 - opensearch_fs_path_available_bytes / (opensearch_fs_path_total_bytes > 0)',
    },
  },
  {
    title: 'Queues',
    about: 'Requests that wait for a thread, by pool.',
    unit: 'short',
    queries: { '{{node}} {{name}}': 'opensearch_threadpool_tasks_number{type="queue"} > 0' },
  },
  {
    title: 'Rejected requests',
    about: 'Requests per second that found the queue of their pool full.',
    unit: 'reqps',
    queries: {
      '{{node}} {{name}}': 'rate(opensearch_threadpool_threads_count{type="rejected"}[$__rate_interval]) > 0',
    },
  },
  {
    title: 'CPU',
    about: 'Percent of the CPU that each node uses.',
    unit: 'short',
    queries: { '{{node}}': 'opensearch_process_cpu_percent' },
  },
];
