import type { Inventory } from '../inventory';

const ENDS =
  'reporter,source_workload,source_canonical_service,source_canonical_revision,source_workload_namespace,source_principal,source_app,source_version,source_cluster,destination_service,destination_service_namespace,destination_service_name,destination_workload,destination_canonical_service,destination_canonical_revision,destination_workload_namespace,destination_principal,destination_app,destination_version,destination_cluster,request_protocol,response_flags,connection_security_policy';
const DNS = 'request_query_type,request_protocol,source_canonical_service,source_canonical_revision';

export const documented: Inventory = {
  documented:
    'https://github.com/istio/ztunnel/tree/1.30.3/src (proxy/metrics.rs, xds/metrics.rs, inpod/metrics.rs, dns/metrics.rs, metrics/meta.rs)',
  version: '1.30.3',
  series: `
istio_build{component,tag} gauge
istio_dns_requests_total{${DNS}} counter
istio_dns_upstream_failures_total{${DNS}} counter
istio_dns_upstream_request_duration_seconds{${DNS}} histogram
istio_dns_upstream_requests_total{${DNS}} counter
istio_tcp_connections_closed_total{${ENDS}} counter
istio_tcp_connections_opened_total{${ENDS}} counter
istio_tcp_received_bytes_total{${ENDS}} counter
istio_tcp_sent_bytes_total{${ENDS}} counter
istio_xds_connection_terminations_total{reason} counter
istio_xds_message_bytes_total{url} counter
istio_xds_message_total{url} counter
workload_manager_active_proxy_count gauge
workload_manager_pending_proxy_count gauge
workload_manager_proxies_started_total counter
workload_manager_proxies_stopped_total counter
`,
};
