import { defineAlerts } from '../alert';
import { unmonitored } from '../unmonitored';

export const alerts = defineAlerts({
  ...unmonitored('CouchDB', 'CouchDB'),

  CouchDBNodesMissing: {
    expr: 'couchdb_membership{nodes="cluster_nodes"} - ignoring (nodes) couchdb_membership{nodes="all_nodes"} > $nodes',
    for: '5m',
    severity: 'critical',
    summary: 'CouchDB {{ $labels.job }} has lost nodes of its cluster',
    description: '{{ $labels.pod }} cannot reach {{ $value }} of the nodes that belong to the cluster.',
    thresholds: {
      nodes: { default: 0, reason: 'with the usual three copies, a second node that is lost costs quorums' },
    },
    runbook: {
      meaning: 'Nodes that the cluster counts on are down, or the connection between them is.',
      impact:
        'Shards have fewer copies. Reads and writes that cannot get a quorum are slow or answered with 202 or 500.',
      look: {
        'Do all nodes see the same?': 'couchdb_membership',
        'Does work for the missing node pile up?': 'couchdb_internal_replication_jobs',
      },
      mend: [
        'Compare both lists of `/_membership`, and see why the pods that are missing do not run.',
        'All run: the Erlang cookie, the names of the nodes, or a NetworkPolicy for 4369 and the ports of the distribution.',
        'A node that is gone for good has to be taken out of `_nodes`, and its shards moved.',
      ],
    },
  },

  CouchDBErrors: {
    expr: 'sum by (job, namespace) (rate(couchdb_httpd_status_codes{code=~"5.."}[5m])) / (sum by (job, namespace) (rate(couchdb_httpd_status_codes[5m])) > 0) > $share',
    for: '5m',
    severity: 'critical',
    summary: 'CouchDB {{ $labels.job }} answers with errors',
    description: '{{ $value | humanizePercentage }} of the answers are 5xx.',
    thresholds: { share: { default: 0.05, reason: 'one in twenty is what users notice and retry' } },
    runbook: {
      meaning: 'Requests end with an error of the server.',
      impact: 'Applications fail to read or write documents, and replications to this cluster crash.',
      look: {
        'Which codes?': 'sum by (job, namespace, code) (rate(couchdb_httpd_status_codes{code=~"5.."}[5m]))',
        'Which node?': 'sum by (job, namespace, instance) (rate(couchdb_httpd_status_codes{code=~"5.."}[5m]))',
        'What is in the log?': 'sum by (job, namespace, level) (rate(couchdb_couch_log_requests_total[5m]))',
      },
      mend: [
        'The log of the node has the stack of each 500, by the id in the header `X-Couch-Request-ID`.',
        '507: the disk is nearly full, and CouchDB protects what is left.',
        '503: a limit such as `max_dbs_open` (all_dbs_active), or a node that starts.',
      ],
    },
  },

  CouchDBInternalReplicationBacklog: {
    expr: 'couchdb_internal_replication_jobs > $jobs',
    for: '30m',
    severity: 'warning',
    summary: 'Copies of shards in CouchDB {{ $labels.job }} are behind',
    description: '{{ $value }} changes of shards wait in {{ $labels.pod }} to be brought to other nodes.',
    thresholds: { jobs: { default: 1000, reason: 'a node that was away has hundreds, and is through within minutes' } },
    runbook: {
      meaning: 'Each node brings changes of its shards to the nodes with copies, and does not get on.',
      impact: 'Other copies are old; if this node is lost, so is what only it has.',
      look: {
        'Is a node missing?': 'couchdb_membership',
        'Is there more written than before?': 'rate(couchdb_document_writes_total[5m])',
        'Do queues inside the node grow?': 'couchdb_erlang_message_queue_max',
      },
      mend: [
        'Bring the node back that the others wait for.',
        'All are there: disk or network of the slowest node; `concurrency` in the section `mem3` allows more at once.',
      ],
    },
  },

  CouchDBMessageQueues: {
    expr: 'couchdb_erlang_message_queue_max > $messages',
    for: '10m',
    severity: 'warning',
    summary: 'A process inside CouchDB {{ $labels.job }} does not keep up',
    description: '{{ $value }} messages wait for one process in {{ $labels.pod }}.',
    thresholds: { messages: { default: 1000, reason: 'queues are empty but for moments' } },
    runbook: {
      meaning: 'A central process of the node gets more messages than it works off.',
      impact: 'Everything that needs this process waits; memory grows until the node is killed.',
      look: {
        'Which process?': 'topk by (job, namespace, instance) (5, couchdb_erlang_message_queue_size)',
        'Does memory grow?': 'couchdb_erlang_memory_bytes{memory_type="total"}',
        'Do processes wait for a CPU?': 'couchdb_erlang_scheduler_queues',
      },
      mend: [
        '`couch_server`: too many databases are opened and closed; raise `max_dbs_open`.',
        '`rexi_server` or `ioq`: the disk or the network between nodes is too slow.',
        '`couch_log_server`: log less.',
      ],
    },
  },

  CouchDBReplicationsCrash: {
    expr: 'couchdb_couch_replicator_jobs_crashed > $jobs',
    for: '30m',
    severity: 'warning',
    summary: 'Replications of CouchDB {{ $labels.job }} crash',
    description: '{{ $value }} jobs of {{ $labels.pod }} have failed and wait for another try.',
    thresholds: {
      jobs: { default: 0, reason: 'a job whose other end was away for a moment runs again within minutes' },
    },
    runbook: {
      meaning:
        'Replication jobs of `_replicator` or `_replicate` fail, are put off for longer each time, and fail again.',
      impact: 'The target of the replication gets old.',
      look: {
        'How many run?': 'couchdb_couch_replicator_jobs_running',
        'Do requests of the replicator fail?':
          'rate(couchdb_couch_replicator_responses_failure_total[5m]) / (rate(couchdb_couch_replicator_responses_total[5m]) > 0)',
        'Since when?': 'increase(couchdb_couch_replicator_jobs_crashes_total[1h])',
      },
      mend: [
        '`/_scheduler/jobs` shows the history of each job with its reason.',
        'unauthorized: the password in the document is no longer that of the other end.',
        'Documents that the target refuses: its `validate_doc_update`, or `max_document_size`.',
      ],
    },
  },

  CouchDBQueryServerErrors: {
    expr: 'increase(couchdb_query_server_process_errors_total[10m]) + increase(couchdb_query_server_process_error_exits_total[10m]) > $errors',
    for: '10m',
    severity: 'warning',
    summary: 'Functions in design documents of CouchDB {{ $labels.job }} fail',
    description:
      '{{ $value | humanize }} times in 10 minutes, an external process of {{ $labels.pod }} reported an error or died.',
    thresholds: { errors: { default: 10, reason: 'one function that somebody tries out fails a few times' } },
    runbook: {
      meaning: 'JavaScript of views, filters or validations ends with an error, or its process is killed.',
      impact: 'Views lack rows or are not built, filters let replications crash.',
      look: {
        'Do processes die?': 'increase(couchdb_query_server_process_error_exits_total[10m])',
        'Do views time out?': 'increase(couchdb_httpd_view_timeouts_total[10m])',
      },
      mend: [
        'The log of the node names the design document and the line.',
        'Processes that die: `couchjs` reaches its limit of memory, or `os_process_timeout` is too short for large documents.',
      ],
    },
  },

  CouchDBViewsTimeOut: {
    expr: 'increase(couchdb_httpd_view_timeouts_total[10m]) + increase(couchdb_httpd_find_timeouts_total[10m]) + increase(couchdb_httpd_all_docs_timeouts_total[10m]) > $timeouts',
    for: '5m',
    severity: 'warning',
    summary: 'Queries of CouchDB {{ $labels.job }} time out',
    description:
      '{{ $value | humanize }} views, finds and lists got no answer from all shards of {{ $labels.pod }} in 10 minutes.',
    thresholds: { timeouts: { default: 5, reason: 'a view that is built for the first time costs one or two' } },
    runbook: {
      meaning: 'A shard did not answer a view, a Mango query or a list of all documents in time.',
      impact: 'Whoever asked gets an error, and asks again.',
      look: {
        'Which kind?':
          'increase(couchdb_httpd_view_timeouts_total[1h]) or increase(couchdb_httpd_find_timeouts_total[1h])',
        'Do queries go without an index?': 'rate(couchdb_mango_unindexed_queries_total[5m])',
        'Is a node missing?': 'couchdb_membership',
      },
      mend: [
        'A view that is being built: `/_active_tasks` shows how far it is. Ask with `update=false` meanwhile.',
        'Give Mango queries an index: `_explain` shows which one they use.',
        'Only with one node: its disk, or a queue inside; see CouchDBMessageQueues.',
      ],
    },
  },

  CouchDBProcessesExhausted: {
    expr: 'couchdb_erlang_processes / (couchdb_erlang_process_limit > 0) > $used',
    for: '5m',
    severity: 'critical',
    summary: 'CouchDB {{ $labels.job }} is running out of Erlang processes',
    description: '{{ $value | humanizePercentage }} of them are in use in {{ $labels.pod }}.',
    thresholds: { used: { default: 0.8, reason: 'at the limit the node crashes at once' } },
    runbook: {
      meaning:
        'Every request, open database and replication is some processes, and there are nearly as many as may be.',
      impact: 'At the limit, the node ends, and its clients go to the others.',
      look: {
        'How many databases are open?': 'couchdb_open_databases',
        'How many clients wait for changes?': 'couchdb_httpd_clients_requesting_changes',
        'How many replications run?': 'couchdb_couch_replicator_jobs_running',
      },
      mend: [
        'Clients that never close their `_changes` feed: find them in the log.',
        'Raise the limit: `+P` in `vm.args`.',
      ],
    },
  },
});
