// Written by scripts/capture-inventory.ts.
import type { Inventory } from '../inventory';

export const live: Inventory = {
  live: 'Traefik 3.7.13',
  series: `
process_cpu_seconds_total counter
process_max_fds gauge
process_network_receive_bytes_total counter
process_network_transmit_bytes_total counter
process_open_fds gauge
process_resident_memory_bytes gauge
process_start_time_seconds gauge
process_virtual_memory_bytes gauge
process_virtual_memory_max_bytes gauge
traefik_config_last_reload_success gauge
traefik_config_reloads_total counter
traefik_entrypoint_request_duration_seconds{code,entrypoint,method,protocol} histogram
traefik_entrypoint_requests_bytes_total{code,entrypoint,method,protocol} counter
traefik_entrypoint_requests_tls_total{entrypoint,tls_cipher,tls_version} counter
traefik_entrypoint_requests_total{code,entrypoint,method,protocol} counter
traefik_entrypoint_responses_bytes_total{code,entrypoint,method,protocol} counter
traefik_open_connections{entrypoint,protocol} gauge
traefik_router_request_duration_seconds{code,method,protocol,router,service} histogram
traefik_router_requests_bytes_total{code,method,protocol,router,service} counter
traefik_router_requests_tls_total{router,service,tls_cipher,tls_version} counter
traefik_router_requests_total{code,method,protocol,router,service} counter
traefik_router_responses_bytes_total{code,method,protocol,router,service} counter
traefik_service_request_duration_seconds{code,method,protocol,service} histogram
traefik_service_requests_bytes_total{code,method,protocol,service} counter
traefik_service_requests_tls_total{service,tls_cipher,tls_version} counter
traefik_service_requests_total{code,method,protocol,service} counter
traefik_service_responses_bytes_total{code,method,protocol,service} counter
traefik_service_server_up{service,url} gauge
traefik_tls_certs_not_after{cn,sans,serial} gauge
`,
};
