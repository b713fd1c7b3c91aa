import { type Boundaries, noTargets } from '../../../scripts/alert-tests/boundary';
import type { systems } from '../../../src/catalogue/systems';

const members = (cluster: number, all: number) => ({
  'couchdb_membership{nodes="cluster_nodes"}': cluster,
  'couchdb_membership{nodes="all_nodes"}': all,
});
const TARGET = ['container', 'endpoint', 'instance', 'pod'];
const status = (code: string) => `couchdb_httpd_status_codes{code="${code}"}`;
const none = (...names: string[]) => Object.fromEntries(names.map((name) => [`couchdb_${name}_total`, 0]));

export const couchdb: Boundaries<ReturnType<typeof systems.couchdb>> = {
  CouchDBUnmonitored: noTargets,
  CouchDBNodesMissing: { fires: members(3, 2), silent: members(3, 3), keeps: TARGET, says: '1' },
  CouchDBErrors: {
    fires: { [status('500')]: '0+6x20', [status('200')]: '0+94x20' },
    silent: { [status('500')]: '0+5x20', [status('200')]: '0+95x20' },
    from: '1m',
    keeps: [],
    says: '6%',
  },
  CouchDBInternalReplicationBacklog: {
    fires: { couchdb_internal_replication_jobs: 1001 },
    silent: { couchdb_internal_replication_jobs: 1000 },
    says: '1001',
  },
  CouchDBMessageQueues: {
    fires: { couchdb_erlang_message_queue_max: 1001 },
    silent: { couchdb_erlang_message_queue_max: 1000 },
    says: '1001',
  },
  CouchDBReplicationsCrash: {
    fires: { couchdb_couch_replicator_jobs_crashed: 1 },
    silent: { couchdb_couch_replicator_jobs_crashed: 0 },
    says: '1',
  },
  CouchDBQueryServerErrors: {
    fires: {
      couchdb_query_server_process_errors_total: '0+1.2x40',
      couchdb_query_server_process_error_exits_total: 0,
    },
    silent: {
      couchdb_query_server_process_errors_total: '0+0.9x40',
      couchdb_query_server_process_error_exits_total: 0,
    },
    from: '8m30s',
    says: '12',
  },
  CouchDBViewsTimeOut: {
    fires: {
      couchdb_httpd_view_timeouts_total: '0+1x40',
      ...none('httpd_find_timeouts', 'httpd_all_docs_timeouts'),
    },
    silent: {
      couchdb_httpd_view_timeouts_total: '0+0.4x40',
      ...none('httpd_find_timeouts', 'httpd_all_docs_timeouts'),
    },
    from: '5m30s',
    says: '10',
  },
  CouchDBProcessesExhausted: {
    fires: { couchdb_erlang_processes: 81, couchdb_erlang_process_limit: 100 },
    silent: { couchdb_erlang_processes: 80, couchdb_erlang_process_limit: 100 },
    says: '81%',
  },
};
