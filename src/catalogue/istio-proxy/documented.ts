import type { Inventory } from '../inventory';

const ENDS =
  'reporter,source_workload,source_workload_namespace,source_canonical_service,source_canonical_revision,source_principal,source_app,source_version,source_cluster,destination_workload,destination_workload_namespace,destination_canonical_service,destination_canonical_revision,destination_principal,destination_app,destination_version,destination_cluster,destination_service,destination_service_name,destination_service_namespace,request_protocol,response_flags,connection_security_policy';

/** What the filters of Istio count in sidecars, gateways and waypoints alike. */
const requests: Inventory = {
  documented: 'https://istio.io/latest/docs/reference/config/metrics/',
  version: '1.30.3',
  series: `
istio_request_bytes{${ENDS},response_code,grpc_response_status} histogram
istio_request_duration_milliseconds{${ENDS},response_code,grpc_response_status} histogram
istio_requests_total{${ENDS},response_code,grpc_response_status} counter
istio_response_bytes{${ENDS},response_code,grpc_response_status} histogram
istio_tcp_connections_closed_total{${ENDS}} counter
istio_tcp_connections_opened_total{${ENDS}} counter
istio_tcp_received_bytes_total{${ENDS}} counter
istio_tcp_sent_bytes_total{${ENDS}} counter
`,
};

/** What Istio leaves switched on of Envoy's own statistics. */
const envoy: Inventory = {
  documented: 'https://istio.io/latest/docs/ops/configuration/telemetry/envoy-stats/',
  version: '1.30.3',
  series: `
envoy_cluster_manager_active_clusters gauge
envoy_cluster_manager_cds_update_rejected counter
envoy_cluster_manager_cds_update_success counter
envoy_listener_manager_lds_update_rejected counter
envoy_listener_manager_lds_update_success counter
envoy_listener_manager_total_listeners_active gauge
envoy_server_concurrency gauge
envoy_server_live gauge
envoy_server_memory_allocated gauge
envoy_server_memory_physical_size gauge
envoy_server_state gauge
envoy_server_total_connections gauge
envoy_server_uptime gauge
`,
};

export const istioProxy: readonly Inventory[] = [requests, envoy];
