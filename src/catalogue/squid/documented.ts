import type { Inventory } from '../inventory';

export const documented: Inventory = {
  documented:
    'https://github.com/boynux/squid-exporter/tree/v1.13.0/collector (counters.go, infos.go, service_times.go)',
  version: 'v1.13.0',
  series: `
squid_Cache_Hits_50 gauge
squid_Cache_Hits_95 gauge
squid_Cache_Misses_50 gauge
squid_Cache_Misses_95 gauge
squid_DNS_Lookups_50 gauge
squid_DNS_Lookups_95 gauge
squid_HTTP_Requests_All_50 gauge
squid_HTTP_Requests_All_95 gauge
squid_client_http_errors_total counter
squid_client_http_hit_kbytes_out_bytes_total counter
squid_client_http_hits_total counter
squid_client_http_kbytes_in_kbytes_total counter
squid_client_http_kbytes_out_kbytes_total counter
squid_client_http_requests_total counter
squid_info_CPU_Usage_5_minute_avg gauge
squid_info_Maximum_number_of_file_descriptors gauge
squid_info_Number_of_clients_accessing_cache gauge
squid_info_Number_of_file_desc_currently_in_use gauge
squid_info_Storage_Mem_capacity gauge
squid_info_Storage_Swap_capacity gauge
squid_info_UP_Time gauge
squid_server_all_errors_total counter
squid_server_all_kbytes_in_kbytes_total counter
squid_server_all_kbytes_out_kbytes_total counter
squid_server_all_requests_total counter
squid_server_http_errors_total counter
squid_server_http_requests_total counter
squid_swap_ins_total counter
squid_swap_outs_total counter
squid_up{host} gauge
`,
};
