// Written by scripts/capture-inventory.ts.
import type { Inventory } from '../inventory';

export const live: Inventory = {
  live: 'kustomize-controller v1.7.3 of Flux v2.7.5 with kube-apiserver v1.36.3',
  series: `
certwatcher_read_certificate_errors_total counter
certwatcher_read_certificate_total counter
controller_runtime_active_workers{controller} gauge
controller_runtime_conversion_webhook_panics_total counter
controller_runtime_max_concurrent_reconciles{controller} gauge
controller_runtime_reconcile_errors_total{controller} counter
controller_runtime_reconcile_panics_total{controller} counter
controller_runtime_reconcile_time_seconds{controller} histogram
controller_runtime_reconcile_total{controller,result} counter
controller_runtime_terminal_reconcile_errors_total{controller} counter
controller_runtime_webhook_panics_total counter
gotk_reconcile_duration_seconds{kind,name,namespace} histogram
gotk_token_cache_evictions_total counter
gotk_token_cached_items gauge
process_cpu_seconds_total counter
process_max_fds gauge
process_network_receive_bytes_total counter
process_network_transmit_bytes_total counter
process_open_fds gauge
process_resident_memory_bytes gauge
process_start_time_seconds gauge
process_virtual_memory_bytes gauge
process_virtual_memory_max_bytes gauge
rest_client_requests_total{code,host,method} counter
workqueue_adds_total{controller,name} counter
workqueue_depth{controller,name,priority} gauge
workqueue_longest_running_processor_seconds{controller,name} gauge
workqueue_queue_duration_seconds{controller,name} histogram
workqueue_retries_total{controller,name} counter
workqueue_unfinished_work_seconds{controller,name} gauge
workqueue_work_duration_seconds{controller,name} histogram
`,
};
