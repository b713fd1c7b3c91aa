import type { Inventory } from '../inventory';

export const documented: Inventory = {
  documented: 'https://github.com/coredns/coredns/tree/v1.15.0/plugin (metrics.go of each plugin)',
  version: 'v1.15.0',
  series: `
coredns_acl_allowed_requests_total{server,view} counter
coredns_acl_blocked_requests_total{server,zone,view} counter
coredns_acl_dropped_requests_total{server,zone,view} counter
coredns_acl_filtered_requests_total{server,zone,view} counter
coredns_autopath_success_total{server} counter
coredns_build_info{version,revision,goversion} gauge
coredns_cache_drops_total{server,zones,view} counter
coredns_cache_entries{server,type,zones,view} gauge
coredns_cache_evictions_total{server,type,zones,view} counter
coredns_cache_hits_total{server,type,zones,view} counter
coredns_cache_misses_total{server,zones,view} counter
coredns_cache_prefetch_total{server,zones,view} counter
coredns_cache_requests_total{server,zones,view} counter
coredns_cache_served_stale_total{server,zones,view} counter
coredns_dns64_requests_translated_total{server} counter
coredns_dns_do_requests_total{server,zone,view} counter
coredns_dns_https3_responses_total{server,status} counter
coredns_dns_https_responses_total{server,status} counter
coredns_dns_quic_responses_total{server,status} counter
coredns_dns_request_duration_seconds{server,zone,view} histogram
coredns_dns_request_size_bytes{server,zone,view,proto} histogram
coredns_dns_requests_total{server,zone,view,proto,family,type} counter
coredns_dns_response_size_bytes{server,zone,view,proto} histogram
coredns_dns_responses_total{server,zone,view,rcode,plugin} counter
coredns_dnssec_cache_entries{server,type} gauge
coredns_dnssec_cache_hits_total{server} counter
coredns_dnssec_cache_misses_total{server} counter
coredns_forward_healthcheck_broken_total counter
coredns_forward_max_concurrent_rejects_total counter
coredns_grpc_request_duration_seconds{to} histogram
coredns_grpc_requests_total{to} counter
coredns_grpc_responses_total{rcode,to} counter
coredns_health_request_duration_seconds histogram
coredns_health_request_failures_total counter
coredns_hosts_entries{hostsfile} gauge
coredns_hosts_reload_timestamp_seconds gauge
coredns_kubernetes_dns_programming_duration_seconds{service_kind} histogram
coredns_kubernetes_rest_client_rate_limiter_duration_seconds{verb,host} histogram
coredns_kubernetes_rest_client_request_duration_seconds{verb,host} histogram
coredns_kubernetes_rest_client_requests_total{code,method,host} counter
coredns_local_localhost_requests_total counter
coredns_panics_total counter
coredns_plugin_enabled{server,zone,view,name} gauge
coredns_proxy_conn_cache_hits_total{proxy_name,to,proto} counter
coredns_proxy_conn_cache_misses_total{proxy_name,to,proto} counter
coredns_proxy_healthcheck_failures_total{proxy_name,to} counter
coredns_proxy_request_duration_seconds{proxy_name,to,rcode} histogram
coredns_reload_failed_total counter
coredns_reload_version_info{hash,value} gauge
coredns_shed_dropped_total{server,reason} counter
coredns_template_matches_total{server,zone,view,class,type} counter
coredns_template_rr_failures_total{server,zone,view,class,type,section,template} counter
coredns_template_template_failures_total{server,zone,view,class,type,section,template} counter
process_cpu_seconds_total counter
process_max_fds gauge
process_open_fds gauge
process_resident_memory_bytes gauge
process_start_time_seconds gauge
process_virtual_memory_bytes gauge
process_virtual_memory_max_bytes gauge
`,
};
