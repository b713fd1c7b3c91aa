import type { Inventory } from '../inventory';

export const documented: Inventory = {
  documented:
    'https://istio.io/latest/docs/reference/commands/pilot-discovery/#metrics (labels: pilot/pkg/xds/monitoring.go, pkg/xds/monitoring.go, security/pkg/server/ca/monitoring.go)',
  version: '1.30.3',
  series: `
citadel_server_authentication_failure_count counter
citadel_server_cert_chain_expiry_timestamp gauge
citadel_server_csr_count counter
citadel_server_csr_parsing_err_count counter
citadel_server_csr_sign_err_count{error} counter
citadel_server_root_cert_expiry_timestamp gauge
citadel_server_success_cert_issuance_count counter
istio_build{component,tag} gauge
pilot_inbound_updates{type} counter
pilot_proxy_convergence_time histogram
pilot_proxy_queue_time histogram
pilot_push_triggers{type} counter
pilot_services gauge
pilot_total_rejected_configs{type,name} counter
pilot_total_xds_internal_errors counter
pilot_total_xds_rejects{type} counter
pilot_virt_services gauge
pilot_xds{version} gauge
pilot_xds_config_size_bytes{type} histogram
pilot_xds_push_time{type} histogram
pilot_xds_pushes{type} counter
pilot_xds_send_time histogram
pilot_xds_write_timeout counter
process_cpu_seconds_total counter
process_resident_memory_bytes gauge
process_start_time_seconds gauge
sidecar_injection_failure_total counter
sidecar_injection_requests_total counter
sidecar_injection_skip_total counter
sidecar_injection_success_total counter
`,
};
