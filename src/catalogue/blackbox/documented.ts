import type { Inventory } from '../inventory';

export const documented: Inventory = {
  documented: 'https://github.com/prometheus/blackbox_exporter/tree/v0.28.0/prober',
  version: 'v0.28.0',
  series: `
probe_dns_answer_rrs gauge
probe_dns_duration_seconds{phase} gauge
probe_dns_lookup_time_seconds gauge
probe_dns_query_succeeded gauge
probe_duration_seconds gauge
probe_failed_due_to_regex gauge
probe_grpc_duration_seconds{phase} gauge
probe_grpc_healthcheck_response{serving_status} gauge
probe_grpc_ssl gauge
probe_grpc_status_code gauge
probe_http_content_length gauge
probe_http_duration_seconds{phase} gauge
probe_http_last_modified_timestamp_seconds gauge
probe_http_redirects gauge
probe_http_ssl gauge
probe_http_status_code gauge
probe_http_uncompressed_body_length gauge
probe_http_version gauge
probe_icmp_duration_seconds{phase} gauge
probe_icmp_reply_hop_limit gauge
probe_ip_addr_hash gauge
probe_ip_protocol gauge
probe_ssl_earliest_cert_expiry gauge
probe_ssl_last_chain_expiry_timestamp_seconds gauge
probe_success gauge
probe_tls_version_info{version} gauge
`,
};
