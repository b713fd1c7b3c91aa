import type { Inventory } from '../inventory';

export const documented: Inventory = {
  documented:
    'https://github.com/argoproj/argo-cd/tree/v3.4.4/controller/metrics (metrics.go, clustercollector.go; workqueue of controller-runtime v0.21.0)',
  version: 'v3.4.4',
  series: `
argocd_app_info{namespace,name,project,autosync_enabled,repo,dest_server,dest_namespace,sync_status,health_status,operation} gauge
argocd_app_k8s_request_total{namespace,name,project,server,response_code,verb,resource_kind,resource_namespace,dry_run} counter
argocd_app_orphaned_resources_count{namespace,name,project} gauge
argocd_app_reconcile{namespace,dest_server} histogram
argocd_app_sync_duration_seconds_total{namespace,name,project,dest_server} counter
argocd_app_sync_total{namespace,name,project,dest_server,phase,dry_run} counter
argocd_cluster_api_resource_objects{server} gauge
argocd_cluster_api_resources{server} gauge
argocd_cluster_cache_age_seconds{server} gauge
argocd_cluster_connection_status{server,k8s_version} gauge
argocd_cluster_events_total{server,group,kind} counter
argocd_cluster_info{server,k8s_version,name} gauge
argocd_kubectl_exec_pending{hostname,command} gauge
argocd_kubectl_exec_total{hostname,command} counter
argocd_redis_request_duration{hostname,initiator} histogram
argocd_redis_request_total{hostname,initiator,failed} counter
argocd_resource_events_processed_in_batch{server} gauge
argocd_resource_events_processing{server} histogram
process_cpu_seconds_total counter
process_resident_memory_bytes gauge
process_start_time_seconds gauge
workqueue_depth{name,controller,priority} gauge
workqueue_queue_duration_seconds{name,controller} histogram
`,
};
