import type { Panel } from '../panel';

export const panels: readonly Panel[] = [
  {
    title: 'Up since',
    about: 'When each node was started.',
    as: 'number',
    unit: 'dateTimeFromNow',
    queries: { '{{pod}}': '(time() - couchdb_uptime_seconds) * 1000' },
  },
  {
    title: 'Nodes that are missing',
    about: 'Nodes of the cluster that a node cannot reach.',
    as: 'number',
    unit: 'short',
    queries: {
      '{{pod}}': 'couchdb_membership{nodes="cluster_nodes"} - ignoring (nodes) couchdb_membership{nodes="all_nodes"}',
    },
  },
  {
    title: 'Replications that crashed',
    about: 'Jobs that failed and wait for another try.',
    as: 'number',
    unit: 'short',
    queries: { '{{pod}}': 'couchdb_couch_replicator_jobs_crashed' },
  },
  {
    title: 'Requests',
    about: 'HTTP requests per second by method.',
    unit: 'reqps',
    queries: {
      '{{method}}': 'sum by (job, namespace, method) (rate(couchdb_httpd_request_methods[$__rate_interval]))',
    },
  },
  {
    title: 'Answers by status',
    about: 'Answers per second. 409 is a conflict that clients resolve, 5xx is trouble.',
    unit: 'reqps',
    queries: {
      '{{code}}': 'sum by (job, namespace, code) (rate(couchdb_httpd_status_codes[$__rate_interval])) > 0',
    },
  },
  {
    title: 'Duration of requests',
    about: 'Median and 99 of 100, of the last seconds. Requests that wait for changes count as well.',
    unit: 's',
    queries: {
      '{{pod}} 50 %': 'couchdb_request_time_seconds{quantile="0.5"}',
      '{{pod}} 99 %': 'couchdb_request_time_seconds{quantile="0.99"}',
    },
  },
  {
    title: 'Documents',
    about: 'Documents per second that are read and written; each copy of a shard counts.',
    unit: 'ops',
    queries: {
      '{{pod}} read': 'rate(couchdb_database_reads_total[$__rate_interval])',
      '{{pod}} written': 'rate(couchdb_document_writes_total[$__rate_interval])',
    },
  },
  {
    title: 'Open databases and files',
    about: 'Shards that are open; at `max_dbs_open` others have to be closed first.',
    unit: 'short',
    queries: { '{{pod}} databases': 'couchdb_open_databases', '{{pod}} files': 'couchdb_open_os_files' },
  },
  {
    title: 'Changes that wait for other nodes',
    about: 'Backlog of the replication inside the cluster. It should be near 0.',
    unit: 'short',
    queries: { '{{pod}}': 'couchdb_internal_replication_jobs' },
  },
  {
    title: 'Queues',
    about: 'Messages that wait for processes of the node: all, and for the one that has most.',
    unit: 'short',
    queries: {
      '{{pod}} all': 'couchdb_erlang_message_queues',
      '{{pod}} longest': 'couchdb_erlang_message_queue_max',
    },
  },
  {
    title: 'Memory',
    about: 'Memory of Erlang by what it is used for.',
    unit: 'bytes',
    queries: {
      '{{pod}} {{memory_type}}': 'couchdb_erlang_memory_bytes{memory_type=~"total|processes|binary|ets"}',
    },
  },
];
