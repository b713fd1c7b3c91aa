import type { Inventory } from '../inventory';

export const documented: Inventory = {
  documented:
    'https://github.com/prometheus/pushgateway/tree/v1.11.3 (handler/metrics.go, storage/diskmetricstore.go, main.go)',
  version: 'v1.11.3',
  series: `
process_cpu_seconds_total counter
process_max_fds gauge
process_open_fds gauge
process_resident_memory_bytes gauge
process_start_time_seconds gauge
push_failure_time_seconds gauge
push_time_seconds gauge
pushgateway_build_info{branch,goarch,goos,goversion,revision,tags,version} gauge
pushgateway_http_push_duration_seconds{method} summary
pushgateway_http_push_size_bytes{method} summary
pushgateway_http_requests_total{code,handler,method} counter
`,
};
