import type { Inventory } from '../inventory';

export const documented: Inventory = {
  documented: 'https://github.com/hashicorp/vault/tree/v1.21.4',
  version: 'v1.21.4',
  series: `
vault_audit_log_request summary
vault_audit_log_request_failure counter
vault_audit_log_response summary
vault_audit_log_response_failure counter
vault_autopilot_failure_tolerance gauge
vault_autopilot_healthy gauge
vault_autopilot_node_healthy{node_id} gauge
vault_barrier_delete summary
vault_barrier_get summary
vault_barrier_list summary
vault_barrier_put summary
vault_core_active{cluster} gauge
vault_core_handle_login_request summary
vault_core_handle_request summary
vault_core_in_flight_requests{cluster} gauge
vault_core_leadership_lost summary
vault_core_leadership_setup_failed summary
vault_core_performance_standby{cluster} gauge
vault_core_unsealed{cluster} gauge
vault_expire_num_irrevocable_leases gauge
vault_expire_num_leases gauge
vault_expire_revoke summary
vault_raft_apply counter
vault_raft_commitTime summary
vault_raft_leader_lastContact summary
vault_raft_storage_delete summary
vault_raft_storage_get summary
vault_raft_storage_put summary
vault_raft_storage_stats_applied_index{peer_id,cluster} gauge
vault_raft_storage_stats_commit_index{peer_id,cluster} gauge
vault_runtime_alloc_bytes gauge
vault_runtime_num_goroutines gauge
vault_runtime_sys_bytes gauge
vault_token_count{cluster,namespace} gauge
vault_token_create summary
vault_token_revoke summary
`,
};
