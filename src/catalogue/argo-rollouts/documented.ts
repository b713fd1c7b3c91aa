import type { Inventory } from '../inventory';

export const documented: Inventory = {
  documented: 'https://github.com/argoproj/argo-rollouts/blob/v1.9.0/controller/metrics/prommetrics.go',
  version: 'v1.9.0',
  series: `
analysis_run_info{namespace,name,phase} gauge
analysis_run_metric_phase{namespace,name,metric,type,dry_run,phase} gauge
analysis_run_metric_type{namespace,name,metric,type} gauge
analysis_run_phase{namespace,name,phase} gauge
analysis_run_reconcile{namespace,name} histogram
analysis_run_reconcile_error{namespace,name} counter
analysis_template_info{namespace,name} gauge
analysis_template_metric_info{namespace,name,type,metric} gauge
argo_rollouts_controller_info{version} gauge
controller_clientset_k8s_request_total{kind,namespace,name,verb,status_code} counter
experiment_info{namespace,name,phase} gauge
experiment_phase{namespace,name,phase} gauge
experiment_reconcile{namespace,name} histogram
experiment_reconcile_error{namespace,name} counter
notification_send{namespace,name} histogram
notification_send_error{namespace,name,type,reason} counter
notification_send_success{namespace,name,type,reason} counter
rollout_events_total{namespace,name,type,reason} counter
rollout_info{namespace,name,strategy,traffic_router,phase} gauge
rollout_info_replicas_available{namespace,name} gauge
rollout_info_replicas_desired{namespace,name} gauge
rollout_info_replicas_unavailable{namespace,name} gauge
rollout_info_replicas_updated{namespace,name} gauge
rollout_phase{namespace,name,strategy,phase} gauge
rollout_reconcile{namespace,name} histogram
rollout_reconcile_error{namespace,name} counter
`,
};
