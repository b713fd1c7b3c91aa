// Written by scripts/capture-inventory.ts.
import type { Inventory } from '../inventory';

export const live: Inventory = {
  live: 'Pushgateway v1.11.3 with pushes, one of them refused',
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
push_failure_time_seconds{instance,job} gauge
push_time_seconds{instance,job} gauge
pushgateway_build_info{branch,goarch,goos,goversion,revision,tags,version} gauge
pushgateway_http_push_duration_seconds{method} summary
pushgateway_http_push_size_bytes{method} summary
pushgateway_http_requests_total{code,handler,method} counter
`,
};
