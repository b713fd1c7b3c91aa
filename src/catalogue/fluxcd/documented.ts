import type { Inventory } from '../inventory';

export const documented: Inventory = {
  documented:
    'https://github.com/fluxcd/kustomize-controller/blob/v1.7.3/internal/controller/kustomization_controller.go (with fluxcd/pkg/runtime/metrics/recorder.go and controller-runtime v0.22.4)',
  version: 'v2.7.5',
  series: `
controller_runtime_active_workers{controller} gauge
controller_runtime_max_concurrent_reconciles{controller} gauge
controller_runtime_reconcile_errors_total{controller} counter
controller_runtime_reconcile_panics_total{controller} counter
controller_runtime_reconcile_time_seconds{controller} histogram
controller_runtime_reconcile_total{controller,result} counter
controller_runtime_terminal_reconcile_errors_total{controller} counter
gotk_reconcile_duration_seconds{kind,name,namespace} histogram
process_cpu_seconds_total counter
process_resident_memory_bytes gauge
process_start_time_seconds gauge
rest_client_requests_total{code,method,host} counter
workqueue_depth{name,controller,priority} gauge
workqueue_longest_running_processor_seconds{name,controller} gauge
workqueue_queue_duration_seconds{name,controller} histogram
workqueue_retries_total{name,controller} counter
`,
};
