import type { Inventory } from '../inventory';

const OF = 'cl_id,cl_role,rs_nm,rs_state';

export const documented: Inventory = {
  documented: 'https://github.com/percona/mongodb_exporter/tree/v0.53.0/exporter',
  version: '0.53.0, of serverStatus and replSetGetStatus',
  series: `
mongodb_rs_members_health{member_idx,member_state,${OF}} untyped
mongodb_rs_members_optimeDate{member_idx,member_state,${OF}} untyped
mongodb_rs_members_pingMs{member_idx,member_state,${OF}} untyped
mongodb_rs_members_state{member_idx,member_state,${OF}} untyped
mongodb_rs_members_uptime{member_idx,member_state,${OF}} untyped
mongodb_rs_myState{${OF}} untyped
mongodb_ss_asserts{assert_type,${OF}} untyped
mongodb_ss_connections{conn_type,${OF}} untyped
mongodb_ss_globalLock_activeClients_readers{${OF}} untyped
mongodb_ss_globalLock_activeClients_writers{${OF}} untyped
mongodb_ss_globalLock_currentQueue{count_type,${OF}} untyped
mongodb_ss_mem_resident{${OF}} untyped
mongodb_ss_metrics_cursor_open{csr_type,${OF}} untyped
mongodb_ss_metrics_document{doc_op_type,${OF}} untyped
mongodb_ss_network_bytesIn{${OF}} untyped
mongodb_ss_network_bytesOut{${OF}} untyped
mongodb_ss_network_numRequests{${OF}} untyped
mongodb_ss_opcounters{legacy_op_type,${OF}} untyped
mongodb_ss_opcountersRepl{legacy_op_type,${OF}} untyped
mongodb_ss_opLatencies_latency{op_type,${OF}} untyped
mongodb_ss_opLatencies_ops{op_type,${OF}} untyped
mongodb_ss_uptime{${OF}} untyped
mongodb_ss_wt_cache_bytes_currently_in_the_cache{${OF}} untyped
mongodb_ss_wt_cache_maximum_bytes_configured{${OF}} untyped
mongodb_ss_wt_cache_tracked_dirty_bytes_in_the_cache{${OF}} untyped
mongodb_up{cluster_role} gauge
`,
};
