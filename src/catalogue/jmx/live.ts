// Written by scripts/capture-inventory.ts.
import type { Inventory } from '../inventory';

export const live: Inventory = {
  live: 'jmx_prometheus_javaagent 1.0.1 in OpenJDK 17.0.15, without rules for MBeans',
  older: true,
  series: `
jmx_config_reload_failure_total counter
jmx_config_reload_success_total counter
jmx_exporter_build_info{name,version} gauge
jmx_scrape_cached_beans gauge
jmx_scrape_duration_seconds gauge
jmx_scrape_error gauge
jvm_classes_currently_loaded gauge
jvm_classes_loaded_total counter
jvm_classes_unloaded_total counter
jvm_compilation_time_seconds_total counter
jvm_gc_collection_seconds{gc} summary
jvm_memory_committed_bytes{area} gauge
jvm_memory_init_bytes{area} gauge
jvm_memory_max_bytes{area} gauge
jvm_memory_objects_pending_finalization gauge
jvm_memory_pool_allocated_bytes_total{pool} counter
jvm_memory_pool_collection_committed_bytes{pool} gauge
jvm_memory_pool_collection_init_bytes{pool} gauge
jvm_memory_pool_collection_max_bytes{pool} gauge
jvm_memory_pool_collection_used_bytes{pool} gauge
jvm_memory_pool_committed_bytes{pool} gauge
jvm_memory_pool_init_bytes{pool} gauge
jvm_memory_pool_max_bytes{pool} gauge
jvm_memory_pool_used_bytes{pool} gauge
jvm_memory_used_bytes{area} gauge
jvm_runtime_info{runtime,vendor,version} gauge
jvm_threads_current gauge
jvm_threads_daemon gauge
jvm_threads_deadlocked gauge
jvm_threads_deadlocked_monitor gauge
jvm_threads_peak gauge
jvm_threads_started_total counter
jvm_threads_state{state} gauge
process_cpu_seconds_total counter
process_max_fds gauge
process_open_fds gauge
process_resident_memory_bytes gauge
process_start_time_seconds gauge
process_virtual_memory_bytes gauge
`,
};
