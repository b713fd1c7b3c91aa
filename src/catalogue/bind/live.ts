// Written by scripts/capture-inventory.ts.
import type { Inventory } from '../inventory';

export const live: Inventory = {
  live: 'bind_exporter 0.6.1 with BIND 9.18.49',
  older: true,
  series: `
bind_boot_time_seconds gauge
bind_config_time_seconds gauge
bind_exporter_build_info{branch,goarch,goos,goversion,revision,version} gauge
bind_incoming_queries_total{type} counter
bind_incoming_requests_total{opcode} counter
bind_process_cpu_seconds_total counter
bind_process_max_fds gauge
bind_process_open_fds gauge
bind_process_resident_memory_bytes gauge
bind_process_start_time_seconds gauge
bind_process_virtual_memory_bytes gauge
bind_process_virtual_memory_max_bytes gauge
bind_query_duplicates_total counter
bind_query_errors_total{error} counter
bind_query_recursions_total counter
bind_recursive_clients counter
bind_resolver_cache_rrsets{type,view} gauge
bind_resolver_dnssec_validation_errors_total{view} counter
bind_resolver_dnssec_validation_success_total{result,view} counter
bind_resolver_queries_total{type,view} counter
bind_resolver_query_duration_seconds{view} histogram
bind_resolver_query_edns0_errors_total{view} counter
bind_resolver_query_errors_total{error,view} counter
bind_resolver_query_retries_total{view} counter
bind_resolver_response_errors_total{error,view} counter
bind_resolver_response_lame_total{view} counter
bind_resolver_response_mismatch_total{view} counter
bind_resolver_response_truncated_total{view} counter
bind_response_rcodes_total{rcode} counter
bind_responses_total{result} counter
bind_tasks_running gauge
bind_up gauge
bind_worker_threads gauge
bind_zone_serial{view,zone_name} counter
bind_zone_transfer_failure_total counter
bind_zone_transfer_rejected_total counter
bind_zone_transfer_success_total counter
process_cpu_seconds_total counter
process_max_fds gauge
process_open_fds gauge
process_resident_memory_bytes gauge
process_start_time_seconds gauge
process_virtual_memory_bytes gauge
process_virtual_memory_max_bytes gauge
`,
};
