// Written by scripts/capture-inventory.ts.
import type { Inventory } from '../inventory';

export const live: Inventory = {
  live: 'blackbox_exporter 0.23.0',
  older: true,
  series: `
probe_dns_additional_rrs gauge
probe_dns_answer_rrs gauge
probe_dns_authority_rrs gauge
probe_dns_duration_seconds{phase} gauge
probe_dns_lookup_time_seconds gauge
probe_dns_query_succeeded gauge
probe_duration_seconds gauge
probe_failed_due_to_regex gauge
probe_http_content_length gauge
probe_http_duration_seconds{phase} gauge
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
probe_ssl_last_chain_info{fingerprint_sha256,issuer,subject,subjectalternative} gauge
probe_success gauge
probe_tls_version_info{version} gauge
`,
};
