import type { Inventory } from '../inventory';

export const documented: Inventory = {
  documented: 'https://github.com/traefik/traefik/blob/v3.7.13/pkg/observability/metrics/prometheus.go',
  version: 'v3.7.13',
  series: `
go_goroutines gauge
process_cpu_seconds_total counter
process_max_fds gauge
process_open_fds gauge
process_resident_memory_bytes gauge
process_start_time_seconds gauge
traefik_config_last_reload_success gauge
traefik_config_reloads_total counter
traefik_entrypoint_request_duration_seconds{code,method,protocol,entrypoint} histogram
traefik_entrypoint_requests_bytes_total{code,method,protocol,entrypoint} counter
traefik_entrypoint_requests_tls_total{tls_version,tls_cipher,entrypoint} counter
traefik_entrypoint_requests_total{code,method,protocol,entrypoint} counter
traefik_entrypoint_responses_bytes_total{code,method,protocol,entrypoint} counter
traefik_open_connections{entrypoint,protocol} gauge
traefik_router_request_duration_seconds{code,method,protocol,router,service} histogram
traefik_router_requests_total{code,method,protocol,router,service} counter
traefik_service_request_duration_seconds{code,method,protocol,service} histogram
traefik_service_requests_bytes_total{code,method,protocol,service} counter
traefik_service_requests_tls_total{tls_version,tls_cipher,service} counter
traefik_service_requests_total{code,method,protocol,service} counter
traefik_service_responses_bytes_total{code,method,protocol,service} counter
traefik_service_retries_total{service} counter
traefik_service_server_up{service,url} gauge
traefik_tls_certs_not_after{cn,serial,sans} gauge
`,
};
