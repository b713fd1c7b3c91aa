import { defineAlerts } from '../alert';
import { unmonitored } from '../unmonitored';

const UNASSIGNED = 'max by (job, namespace, cluster) (opensearch_cluster_shards_number{type="unassigned"})';

export const alerts = defineAlerts({
  ...unmonitored('OpenSearch', 'OpenSearch'),

  OpenSearchClusterRed: {
    expr: 'max by (job, namespace, cluster) (opensearch_cluster_status) == 2',
    for: '2m',
    severity: 'critical',
    summary: 'Cluster {{ $labels.cluster }} of {{ $labels.job }} lacks data',
    description: 'At least one primary shard is on no node.',
    runbook: {
      meaning: 'The status of the cluster is red: for some index not even one copy of each shard is available.',
      impact: 'Searches miss documents, and what belongs into these shards cannot be indexed.',
      look: {
        'How many shards are missing?': UNASSIGNED,
        'Which indices are meant?': 'max by (job, namespace, index) (opensearch_index_status) == 2',
        'How many nodes are left?': 'min by (job, namespace, cluster) (opensearch_cluster_nodes_number)',
      },
      mend: [
        '`GET _cluster/allocation/explain` says why a shard is not assigned.',
        'A node is gone: bring it back with its volume, the shards come with it.',
        'The node is lost for good: restore the indices from a snapshot.',
      ],
    },
  },

  OpenSearchClusterYellow: {
    expr: 'max by (job, namespace, cluster) (opensearch_cluster_status) == 1',
    for: '30m',
    severity: 'warning',
    summary: 'Cluster {{ $labels.cluster }} of {{ $labels.job }} lacks copies of its data',
    description: 'All primary shards are there, but some replicas have been on no node for half an hour.',
    runbook: {
      meaning: 'The status of the cluster is yellow: the data are complete, and some exist only once.',
      impact: 'The next node that fails may take data with it.',
      look: {
        'How many shards are missing?': UNASSIGNED,
        'Are some being copied?':
          'max by (job, namespace, cluster) (opensearch_cluster_shards_number{type="initializing"})',
        'Is there room on the disks?': 'opensearch_fs_path_available_bytes / (opensearch_fs_path_total_bytes > 0)',
      },
      mend: [
        'A cluster of one node can hold no replicas: set `number_of_replicas` to 0.',
        '`GET _cluster/allocation/explain` names the rule that forbids it: watermarks of the disk, zones, or a filter.',
        'After five failures a shard is not tried again: `POST _cluster/reroute?retry_failed`.',
      ],
    },
  },

  OpenSearchNodesMissing: {
    expr: 'max by (job, namespace, cluster) (max_over_time(opensearch_cluster_nodes_number[1h])) - min by (job, namespace, cluster) (opensearch_cluster_nodes_number) > $nodes',
    for: '5m',
    severity: 'warning',
    summary: 'Cluster {{ $labels.cluster }} of {{ $labels.job }} has lost nodes',
    description: '{{ $value }} nodes fewer than within the last hour are in the cluster.',
    thresholds: { nodes: { default: 0, reason: 'each node that is missing leaves its work to the others' } },
    runbook: {
      meaning: 'Nodes have left the cluster, or one node sees fewer than the others.',
      impact: 'Shards are copied to the nodes that are left, which costs them disk and network.',
      look: {
        'Do all nodes see the same?': 'opensearch_cluster_nodes_number',
        'Which node was started anew?': 'opensearch_jvm_uptime_seconds < 3600',
      },
      mend: [
        'See which pod is not ready: killed for memory, or its disk is full.',
        'All run: the log tells of the transport port 9300 or its certificates.',
        'If the cluster was made smaller on purpose, the alert ends within the hour.',
      ],
    },
  },

  OpenSearchDiskFull: {
    expr: '1 - opensearch_fs_path_available_bytes / (opensearch_fs_path_total_bytes > 0) > $used',
    for: '10m',
    severity: 'warning',
    summary: 'The disk of {{ $labels.node }} in {{ $labels.job }} is filling up',
    description: '{{ $value | humanizePercentage }} of {{ $labels.mount }} are in use.',
    thresholds: {
      used: { default: 0.85, reason: 'the low watermark, from which on the node gets no more shards' },
    },
    runbook: {
      meaning: 'The volume on which the node keeps its shards is nearly full.',
      impact: 'At 90 % shards are moved away, at 95 % all indices on the node become read-only.',
      look: {
        'Which indices are large?':
          'topk by (job, namespace, cluster) (10, max by (job, namespace, cluster, index) (opensearch_index_store_size_bytes{context="total"}))',
        'Are other nodes as full?': 'opensearch_fs_path_available_bytes / (opensearch_fs_path_total_bytes > 0)',
        'How fast does it fill?': 'deriv(opensearch_fs_path_available_bytes[6h])',
      },
      mend: [
        'Delete old indices, or let Index State Management do it.',
        'Enlarge the volumes, or add a node.',
        'Once there is room again, indices become writable by themselves; otherwise remove `index.blocks.read_only_allow_delete`.',
      ],
    },
  },

  OpenSearchHeapFull: {
    expr: 'opensearch_jvm_mem_heap_used_bytes / (opensearch_jvm_mem_heap_max_bytes > 0) > $used',
    for: '15m',
    severity: 'warning',
    summary: 'The heap of {{ $labels.node }} in {{ $labels.job }} is full',
    description: '{{ $value | humanizePercentage }} of the heap have been in use for a quarter of an hour.',
    thresholds: {
      used: { default: 0.9, reason: 'a collection that frees anything goes below; so it frees nothing any more' },
    },
    runbook: {
      meaning: 'The JVM collects garbage and does not get memory back.',
      impact: 'The node is slow, refuses requests with circuit_breaking_exception, and may leave the cluster.',
      look: {
        'How much time goes into collections?':
          'sum by (job, namespace, node) (rate(opensearch_jvm_gc_collection_time_seconds[5m]))',
        'Which breaker is near its limit?':
          'opensearch_circuitbreaker_estimated_bytes / (opensearch_circuitbreaker_limit_bytes > 0) > 0.8',
      },
      mend: [
        'Too many shards: each costs heap. Make indices larger and fewer.',
        'Aggregations over text fields, and very large results: find them with slow logs.',
        'Raise the heap to half of the memory of the pod, up to 31 GiB.',
      ],
    },
  },

  OpenSearchRejects: {
    expr: 'sum by (job, namespace, cluster, name) (rate(opensearch_threadpool_threads_count{type="rejected"}[5m])) > $rate',
    for: '5m',
    severity: 'warning',
    summary: 'Cluster {{ $labels.cluster }} of {{ $labels.job }} rejects requests',
    description: 'The pool {{ $labels.name }} refuses {{ $value | humanize }} requests per second.',
    thresholds: { rate: { default: 0, reason: 'a rejected request is an error for whoever sent it' } },
    runbook: {
      meaning: 'All threads of the pool are busy, and its queue is full.',
      impact: 'Clients get 429. Those that do not try again lose what they sent.',
      look: {
        'Which node?': 'rate(opensearch_threadpool_threads_count{type="rejected"}[5m]) > 0',
        'How long are the queues?': 'opensearch_threadpool_tasks_number{type="queue"} > 0',
        'Is the CPU busy?': 'opensearch_process_cpu_percent',
      },
      mend: [
        'Pool `write`: send larger bulks with fewer of them at once.',
        'Pool `search`: find the expensive queries with slow logs, or add replicas and nodes.',
        'One node only: its shards are those that everybody wants; spread them.',
      ],
    },
  },

  OpenSearchBreakerTripped: {
    expr: 'increase(opensearch_circuitbreaker_tripped_count[5m]) > $times',
    keepFiringFor: '5m',
    severity: 'warning',
    summary: 'Breaker {{ $labels.name }} of {{ $labels.node }} in {{ $labels.job }} trips',
    description:
      '{{ $value | humanize }} requests were refused in 5 minutes, because they would have taken too much memory.',
    thresholds: { times: { default: 0, reason: 'every time a request failed that somebody has sent' } },
    runbook: {
      meaning: 'A request was estimated to need more memory than the breaker has left, and was refused.',
      impact: 'Searches or bulks fail with circuit_breaking_exception.',
      look: {
        'How near is it to its limit?':
          'opensearch_circuitbreaker_estimated_bytes / (opensearch_circuitbreaker_limit_bytes > 0)',
        'Is the heap full?': 'opensearch_jvm_mem_heap_used_bytes / (opensearch_jvm_mem_heap_max_bytes > 0)',
      },
      mend: [
        '`parent`: the heap as a whole; see OpenSearchHeapFull.',
        '`fielddata` and `request`: one query that aggregates too much; `in_flight_requests`: bulks that are too large.',
      ],
    },
  },

  OpenSearchPendingTasks: {
    expr: 'max by (job, namespace, cluster) (opensearch_cluster_pending_tasks_number) > $tasks',
    for: '10m',
    severity: 'warning',
    summary: 'Changes of cluster {{ $labels.cluster }} of {{ $labels.job }} queue',
    description: '{{ $value }} tasks wait for the cluster manager.',
    thresholds: { tasks: { default: 50, reason: 'a rollover makes a handful that are gone within seconds' } },
    runbook: {
      meaning: 'The node that manages the cluster does not keep up with changes of indices, mappings and shards.',
      impact: 'Indices are not created, new fields not added, shards not moved.',
      look: {
        'How long has the first waited?':
          'max by (job, namespace, cluster) (opensearch_cluster_task_max_waiting_time_seconds)',
        'How many shards are there?':
          'max by (job, namespace, cluster) (opensearch_cluster_shards_number{type="active"})',
      },
      mend: [
        '`GET _cluster/pending_tasks` shows what they are; mappings that change with every document are most frequent.',
        'Too many shards or indices: make fewer.',
        'Give the cluster managers nodes of their own.',
      ],
    },
  },
});
