import type { Inventory } from '../inventory';

export const documented: Inventory = {
  documented: 'https://github.com/kubernetes-sigs/external-dns/blob/v0.21.0/docs/monitoring/metrics.md',
  version: 'v0.21.0',
  series: `
external_dns_build_info{arch,go_version,os,revision,version} gauge
external_dns_controller_consecutive_soft_errors gauge
external_dns_controller_last_reconcile_timestamp_seconds gauge
external_dns_controller_last_sync_timestamp_seconds gauge
external_dns_controller_no_op_runs_total counter
external_dns_controller_verified_records{record_type} gauge
external_dns_http_request_duration_seconds{handler,scheme,host,path,method,status} summary
external_dns_registry_endpoints_total gauge
external_dns_registry_errors_total counter
external_dns_registry_records{record_type} gauge
external_dns_registry_skipped_records_owner_mismatch_per_sync{record_type,owner,foreign_owner,domain} gauge
external_dns_source_deduplicated_endpoints{record_type,source_type} gauge
external_dns_source_endpoints_total gauge
external_dns_source_errors_total counter
external_dns_source_invalid_endpoints{record_type,source_type} gauge
external_dns_source_records{record_type} gauge
process_cpu_seconds_total counter
process_resident_memory_bytes gauge
process_start_time_seconds gauge
`,
};
