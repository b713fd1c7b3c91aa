import type { Inventory } from '../inventory';

export const documented: Inventory = {
  documented: 'https://prometheus.github.io/client_java/instrumentation/jvm/',
  version: '1.6.0',
  series: `
jmx_config_reload_failure_total counter
jmx_config_reload_success_total counter
jmx_exporter_build_info{name,version} gauge
jmx_scrape_cached_beans gauge
jmx_scrape_duration_seconds gauge
jmx_scrape_error gauge
jvm_buffer_pool_used_bytes{pool} gauge
jvm_classes_currently_loaded gauge
jvm_gc_collection_seconds{gc} summary
jvm_memory_committed_bytes{area} gauge
jvm_memory_max_bytes{area} gauge
jvm_memory_pool_allocated_bytes_total{pool} counter
jvm_memory_pool_collection_max_bytes{pool} gauge
jvm_memory_pool_collection_used_bytes{pool} gauge
jvm_memory_pool_max_bytes{pool} gauge
jvm_memory_pool_used_bytes{pool} gauge
jvm_memory_used_bytes{area} gauge
jvm_runtime_info{runtime,vendor,version} gauge
jvm_threads_current gauge
jvm_threads_daemon gauge
jvm_threads_deadlocked gauge
jvm_threads_peak gauge
jvm_threads_state{state} gauge
process_cpu_seconds_total counter
process_max_fds gauge
process_open_fds gauge
process_resident_memory_bytes gauge
process_start_time_seconds gauge
`,
};
