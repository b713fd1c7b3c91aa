// Written by scripts/capture-inventory.ts.
import type { Inventory } from '../inventory';

export const live: Inventory = {
  live: 'CoreDNS v1.15.0 with an upstream that answers and one that does not',
  series: `
coredns_build_info{goversion,revision,version} gauge
coredns_cache_entries{server,type,view,zones} gauge
coredns_cache_hits_total{server,type,view,zones} counter
coredns_cache_misses_total{server,view,zones} counter
coredns_cache_requests_total{server,view,zones} counter
coredns_dns_request_duration_seconds{server,view,zone} histogram
coredns_dns_request_size_bytes{proto,server,view,zone} histogram
coredns_dns_requests_total{family,proto,server,type,view,zone} counter
coredns_dns_response_size_bytes{proto,server,view,zone} histogram
coredns_dns_responses_total{plugin,rcode,server,view,zone} counter
coredns_forward_healthcheck_broken_total counter
coredns_forward_max_concurrent_rejects_total counter
coredns_health_request_duration_seconds histogram
coredns_health_request_failures_total counter
coredns_hosts_entries{hostsfile} gauge
coredns_hosts_reload_timestamp_seconds gauge
coredns_local_localhost_requests_total counter
coredns_panics_total counter
coredns_plugin_enabled{name,server,view,zone} gauge
coredns_proxy_conn_cache_hits_total{proto,proxy_name,to} counter
coredns_proxy_conn_cache_misses_total{proto,proxy_name,to} counter
coredns_proxy_healthcheck_failures_total{proxy_name,to} counter
coredns_proxy_request_duration_seconds{proxy_name,rcode,to} histogram
coredns_reload_failed_total counter
process_cpu_seconds_total counter
process_max_fds gauge
process_network_receive_bytes_total counter
process_network_transmit_bytes_total counter
process_open_fds gauge
process_resident_memory_bytes gauge
process_start_time_seconds gauge
process_virtual_memory_bytes gauge
process_virtual_memory_max_bytes gauge
`,
};
