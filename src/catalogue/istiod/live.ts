// Written by scripts/capture-inventory.ts.
import type { Inventory } from '../inventory';

export const live: Inventory = {
  live: 'istiod of April 2026, on the way to 1.31, with kube-apiserver v1.36.3 and an Envoy that refuses what it is sent',
  series: `
citadel_server_root_cert_expiry_seconds gauge
citadel_server_root_cert_expiry_timestamp gauge
endpoint_no_pod gauge
istio_build{component,tag} gauge
istiod_managed_clusters{cluster_type} gauge
istiod_uptime_seconds gauge
pilot_conflict_inbound_listener gauge
pilot_conflict_outbound_listener_tcp_over_current_tcp gauge
pilot_debounce_time histogram
pilot_destrule_subsets gauge
pilot_dns_cluster_without_endpoints gauge
pilot_duplicate_envoy_clusters gauge
pilot_eds_no_instances gauge
pilot_endpoint_not_ready gauge
pilot_inbound_updates{type} counter
pilot_info{version} gauge
pilot_k8s_cfg_events{event,type} counter
pilot_k8s_proxies_with_no_service_targets{reason} counter
pilot_k8s_reg_events{event,type} counter
pilot_no_ip gauge
pilot_proxy_convergence_time histogram
pilot_proxy_queue_time histogram
pilot_push_triggers{type} counter
pilot_pushcontext_init_seconds histogram
pilot_services gauge
pilot_total_rejected_configs{name,type} counter
pilot_total_xds_rejects{type} counter
pilot_virt_services gauge
pilot_vservice_dup_domain gauge
pilot_xds{version} gauge
pilot_xds_cds_reject{err,node} gauge
pilot_xds_config_size_bytes{type} histogram
pilot_xds_lds_reject{err,node} gauge
pilot_xds_push_time{type} histogram
pilot_xds_pushes{type} counter
pilot_xds_recv_max gauge
pilot_xds_send_time histogram
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
