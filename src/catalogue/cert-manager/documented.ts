import type { Inventory } from '../inventory';

export const documented: Inventory = {
  documented:
    'https://github.com/cert-manager/cert-manager/tree/v1.21.2 (pkg/metrics/metrics.go, internal/collectors/*.go)',
  version: 'v1.21.2',
  series: `
certmanager_certificate_challenge_status{status,domain,reason,processing,name,namespace,type} gauge
certmanager_certificate_expiration_timestamp_seconds{name,namespace,issuer_name,issuer_kind,issuer_group} gauge
certmanager_certificate_not_after_timestamp_seconds{name,namespace,issuer_name,issuer_kind,issuer_group} gauge
certmanager_certificate_not_before_timestamp_seconds{name,namespace,issuer_name,issuer_kind,issuer_group} gauge
certmanager_certificate_ready_status{name,namespace,condition,issuer_name,issuer_kind,issuer_group} gauge
certmanager_certificate_renewal_timestamp_seconds{name,namespace,issuer_name,issuer_kind,issuer_group} gauge
certmanager_clock_time_seconds counter
certmanager_clock_time_seconds_gauge gauge
certmanager_clusterissuer_ready_status{name,condition} gauge
certmanager_controller_sync_call_count{controller} counter
certmanager_controller_sync_error_count{controller} counter
certmanager_http_acme_client_request_count{scheme,host,action,method,status} counter
certmanager_http_acme_client_request_duration_seconds{scheme,host,action,method,status} summary
certmanager_http_venafi_client_request_duration_seconds{api_call} summary
certmanager_issuer_ready_status{name,namespace,condition} gauge
certmanager_venafi_oauth_token_request_duration_seconds histogram
certmanager_venafi_oauth_token_requests_total{status} counter
process_cpu_seconds_total counter
process_max_fds gauge
process_open_fds gauge
process_resident_memory_bytes gauge
process_start_time_seconds gauge
process_virtual_memory_bytes gauge
process_virtual_memory_max_bytes gauge
`,
};
