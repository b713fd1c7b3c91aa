import type { Inventory } from '../inventory';

export const documented: Inventory = {
  documented: 'https://github.com/prometheus-community/bind_exporter/blob/v0.8.0/bind_exporter.go',
  version: 'v0.8.0',
  series: `
bind_boot_time_seconds gauge
bind_config_time_seconds gauge
bind_incoming_queries_total{type} counter
bind_incoming_requests_total{opcode} counter
bind_query_duplicates_total counter
bind_query_errors_total{error} counter
bind_query_recursions_total counter
bind_recursive_clients counter
bind_resolver_cache_rrsets{view,type} gauge
bind_resolver_dnssec_validation_errors_total{view} counter
bind_resolver_dnssec_validation_success_total{view,result} counter
bind_resolver_queries_total{view,type} counter
bind_resolver_query_duration_seconds{view} histogram
bind_resolver_query_edns0_errors_total{view} counter
bind_resolver_query_errors_total{view,error} counter
bind_resolver_query_retries_total{view} counter
bind_resolver_response_errors_total{view,error} counter
bind_resolver_response_lame_total{view} counter
bind_resolver_response_mismatch_total{view} counter
bind_resolver_response_truncated_total{view} counter
bind_response_rcodes_total{rcode} counter
bind_responses_total{result} counter
bind_up gauge
bind_zone_serial{view,zone_name} counter
bind_zone_transfer_failure_total counter
bind_zone_transfer_rejected_total counter
bind_zone_transfer_success_total counter
`,
};
