import type { Inventory } from '../inventory';

export const documented: Inventory = {
  documented:
    'https://github.com/kedacore/keda/blob/v2.20.2/pkg/metricscollector/prommetrics.go (with controller-runtime v0.23.3)',
  version: 'v2.20.2',
  series: `
controller_runtime_active_workers{controller} gauge
controller_runtime_reconcile_errors_total{controller} counter
controller_runtime_reconcile_total{controller,result} counter
keda_build_info{version,git_commit,goversion,goos,goarch} gauge
keda_cloudeventsource_events_emitted_total{namespace,cloudeventsource,eventsink,state} counter
keda_cloudeventsource_events_queued{namespace} gauge
keda_internal_scale_loop_latency_seconds{namespace,type,resource} gauge
keda_resource_registered_total{type,namespace} gauge
keda_scaled_job_errors_total{namespace,scaledJob} counter
keda_scaled_object_errors_total{namespace,scaledObject} counter
keda_scaled_object_paused{namespace,scaledObject} gauge
keda_scaler_active{namespace,metric,scaledObject,scaler,triggerIndex,type} gauge
keda_scaler_detail_errors_total{namespace,metric,scaledObject,scaler,triggerIndex,type} counter
keda_scaler_empty_upstream_responses_total{namespace,scaledResource,triggerName,metricName,resourceType,ignoreNullValues} counter
keda_scaler_http_request_duration_seconds{scaler,status_code} histogram
keda_scaler_http_requests_total{namespace,scaled_resource,scaler,trigger_name,metric_name,status_code} counter
keda_scaler_metrics_latency_seconds{namespace,metric,scaledObject,scaler,triggerIndex,type} gauge
keda_scaler_metrics_value{namespace,metric,scaledObject,scaler,triggerIndex,type} gauge
keda_trigger_registered_total{type} gauge
process_cpu_seconds_total counter
process_resident_memory_bytes gauge
process_start_time_seconds gauge
`,
};
