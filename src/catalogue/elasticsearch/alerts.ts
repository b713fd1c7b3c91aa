import { defineAlerts } from '../alert';
import { unmonitored } from '../unmonitored';

export const alerts = defineAlerts({
  ...unmonitored('Elasticsearch', 'Elasticsearch'),

  ElasticsearchDown: {
    expr: 'up == 1 unless on (job, namespace, instance) elasticsearch_cluster_health_status',
    for: '2m',
    severity: 'critical',
    summary: 'Elasticsearch behind {{ $labels.job }} does not answer',
    description: 'The exporter {{ $labels.pod }} runs, but gets no cluster health.',
    runbook: {
      meaning: 'The exporter is alive and Elasticsearch does not answer, does not let it in, or has no master.',
      impact: 'If clients fare the same, nothing can be searched or stored.',
      look: {
        'When did it answer last?': 'timestamp(elasticsearch_cluster_health_status)',
        'Does the exporter answer?': 'up',
      },
      mend: [
        '401 in the log of the exporter: the Secret and the user differ, or the user lacks the privilege `monitor`.',
        '503 with `master_not_discovered_exception`: too few nodes that may be master are alive; bring them back.',
        'No connection: see whether the pods run, and whether the cluster wants https.',
      ],
    },
  },

  ElasticsearchClusterRed: {
    expr: 'elasticsearch_cluster_health_status{color="red"} == 1',
    for: '2m',
    severity: 'critical',
    summary: 'Elasticsearch cluster {{ $labels.cluster }} is red',
    description: 'At least one primary shard of {{ $labels.cluster }} is on no node.',
    runbook: {
      meaning: 'A part of the data is not available: a primary shard is not assigned.',
      impact: 'Searches of these indices miss results or fail, and nothing can be written to the shard.',
      look: {
        'Is a node missing?': 'elasticsearch_cluster_health_number_of_data_nodes',
        'How many shards have no place?': 'elasticsearch_cluster_health_unassigned_shards',
        'Do shards recover already?': 'elasticsearch_cluster_health_initializing_shards',
      },
      mend: [
        '`GET _cluster/allocation/explain` says why a shard is not assigned.',
        'A node is missing: bring it back with its volume, and the shard with it.',
        'The disks are above the flood stage: make room, then the cluster assigns by itself.',
        'The data is lost: restore the index from a snapshot.',
      ],
    },
  },

  ElasticsearchClusterYellow: {
    expr: 'elasticsearch_cluster_health_status{color="yellow"} == 1',
    for: '30m',
    severity: 'warning',
    summary: 'Elasticsearch cluster {{ $labels.cluster }} is yellow',
    description: 'At least one replica of {{ $labels.cluster }} is on no node.',
    runbook: {
      meaning: 'All data is available, and some of it only once.',
      impact: 'The loss of one more node may make data unavailable.',
      look: {
        'How many shards have no place?': 'elasticsearch_cluster_health_unassigned_shards',
        'Are there fewer nodes than before?': 'elasticsearch_cluster_health_number_of_data_nodes',
      },
      mend: [
        '`GET _cluster/allocation/explain` says why a replica is not assigned.',
        'A single node can have no replicas: set `number_of_replicas` to 0.',
        'Disks above the low watermark take no more shards: make room, or add a node.',
      ],
    },
  },

  ElasticsearchNodeMissing: {
    expr: 'max_over_time(elasticsearch_cluster_health_number_of_nodes[1h]) - elasticsearch_cluster_health_number_of_nodes > 0',
    for: '5m',
    severity: 'warning',
    summary: 'Elasticsearch cluster {{ $labels.cluster }} has fewer nodes than before',
    description: '{{ $value }} nodes that were there within the last hour are gone.',
    runbook: {
      meaning: 'The cluster had more nodes during the last hour than it has now.',
      impact: 'The others take over its shards, which costs disk, network and time.',
      look: {
        'How many are left?': 'elasticsearch_cluster_health_number_of_nodes',
        'Do shards move?': 'elasticsearch_cluster_health_relocating_shards',
      },
      mend: [
        'See why the pod is gone or not ready: killed for memory, or a full volume.',
        'Before a planned restart, set `cluster.routing.allocation.enable` to `primaries`, so that nothing moves.',
      ],
    },
  },

  ElasticsearchDiskFull: {
    expr: 'elasticsearch_filesystem_data_available_bytes / elasticsearch_filesystem_data_size_bytes < $free',
    for: '10m',
    severity: 'warning',
    summary: 'The disk of Elasticsearch node {{ $labels.name }} is filling up',
    description: '{{ $value | humanizePercentage }} of {{ $labels.path }} are left.',
    thresholds: {
      free: {
        default: 0.15,
        reason: 'the low watermark: from here on the node gets no new shards, and at 0.05 indices become read-only',
      },
    },
    runbook: {
      meaning: 'The data path of a node has passed the low watermark.',
      impact: 'The node takes no more shards; at the flood stage every index with a shard there refuses writes.',
      look: {
        'Which nodes?': 'elasticsearch_filesystem_data_available_bytes',
        'What grows?': 'deriv(elasticsearch_indices_store_size_bytes[6h])',
      },
      mend: [
        'Delete what is old; let an ILM policy do it from now on.',
        'Make the volumes larger, or add a data node.',
        'After the flood stage, writes come back by themselves once there is room.',
      ],
    },
  },

  ElasticsearchHeapFull: {
    expr: 'elasticsearch_jvm_memory_used_bytes{area="heap"} / elasticsearch_jvm_memory_max_bytes{area="heap"} > $used',
    for: '15m',
    severity: 'warning',
    summary: 'The heap of Elasticsearch node {{ $labels.name }} is nearly full',
    description: '{{ $value | humanizePercentage }} of it are in use.',
    thresholds: {
      used: { default: 0.9, reason: 'collections begin at 75 %, so that 90 % for long means that they free nothing' },
    },
    runbook: {
      meaning: 'Garbage collections cannot bring the heap down any more.',
      impact: 'Long pauses, after which the node is thrown out of the cluster; circuit breakers refuse requests.',
      look: {
        'How much time do collections take?': 'rate(elasticsearch_jvm_gc_collection_seconds_sum[5m])',
        'Are circuit breakers tripped?': 'increase(elasticsearch_breakers_tripped[1h])',
        'How much does field data take?': 'elasticsearch_indices_fielddata_memory_size_bytes',
      },
      mend: [
        'Too many small shards: merge or delete indices; aim at some tens of GB each.',
        'Aggregations on text fields load field data: use keyword fields.',
        'Give the node more heap, up to half of its memory and below 31 GB.',
      ],
    },
  },

  ElasticsearchRejects: {
    expr: 'sum by (job, namespace, cluster, type) (rate(elasticsearch_thread_pool_rejected_count[5m])) > $rate',
    for: '5m',
    severity: 'warning',
    summary: 'Elasticsearch cluster {{ $labels.cluster }} rejects requests',
    description: 'Thread pool {{ $labels.type }} rejects {{ $value | humanize }} requests per second.',
    thresholds: { rate: { default: 0, reason: 'a rejected request is an error for whoever sent it' } },
    runbook: {
      meaning: 'The queue of a thread pool is full, so that more requests are turned away with 429.',
      impact: 'Pool `write`: documents are not stored unless the client tries again. Pool `search`: searches fail.',
      look: {
        'Which nodes?': 'rate(elasticsearch_thread_pool_rejected_count[5m])',
        'How long are the queues?': 'elasticsearch_thread_pool_queue_count',
        'Is the CPU busy?': 'elasticsearch_process_cpu_percent',
      },
      mend: [
        'One node only: its shards get most of the load. Spread them, or split the index.',
        'Writes: larger and fewer bulk requests, and clients that wait and try again.',
        'Searches: find the expensive ones in the slow log.',
      ],
    },
  },

  ElasticsearchPendingTasks: {
    expr: 'elasticsearch_cluster_health_number_of_pending_tasks > $tasks',
    for: '10m',
    severity: 'warning',
    summary: 'The master of Elasticsearch cluster {{ $labels.cluster }} cannot keep up',
    description: '{{ $value }} changes of the cluster wait for the master.',
    thresholds: { tasks: { default: 50, reason: 'a rollover makes a handful that are gone within seconds' } },
    runbook: {
      meaning: 'Changes of indices, mappings and shards are queued and not done.',
      impact: 'Indices are not created, mappings not updated; writes that need either of them wait.',
      look: {
        'Since when?': 'elasticsearch_cluster_health_number_of_pending_tasks',
        'Do many shards move?':
          'elasticsearch_cluster_health_relocating_shards + elasticsearch_cluster_health_initializing_shards',
      },
      mend: [
        '`GET _cluster/pending_tasks` shows what waits, and for how long.',
        'Mappings that grow with every document: set `dynamic` to false, or use `flattened`.',
        'Too many shards for one master: reduce them, and give the masters nodes of their own.',
      ],
    },
  },
});
