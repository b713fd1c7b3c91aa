import type { Inventory } from '../inventory';

export const documented: Inventory = {
  documented: 'https://github.com/kubernetes/kube-state-metrics/tree/v2.20.0/docs/metrics',
  version: 'v2.20.0',
  series: `
kube_cronjob_next_schedule_time{cronjob,namespace} gauge
kube_cronjob_spec_suspend{cronjob,namespace} gauge
kube_cronjob_status_last_successful_time{cronjob,namespace} gauge
kube_daemonset_status_desired_number_scheduled{daemonset,namespace} gauge
kube_daemonset_status_number_available{daemonset,namespace} gauge
kube_daemonset_status_number_misscheduled{daemonset,namespace} gauge
kube_daemonset_status_updated_number_scheduled{daemonset,namespace} gauge
kube_deployment_spec_paused{deployment,namespace} gauge
kube_deployment_spec_replicas{deployment,namespace} gauge
kube_deployment_status_condition{deployment,namespace,reason,condition,status} gauge
kube_deployment_status_replicas_available{deployment,namespace} gauge
kube_deployment_status_replicas_updated{deployment,namespace} gauge
kube_horizontalpodautoscaler_spec_max_replicas{horizontalpodautoscaler,namespace} gauge
kube_horizontalpodautoscaler_spec_min_replicas{horizontalpodautoscaler,namespace} gauge
kube_horizontalpodautoscaler_status_condition{horizontalpodautoscaler,namespace,condition,status} gauge
kube_horizontalpodautoscaler_status_current_replicas{horizontalpodautoscaler,namespace} gauge
kube_horizontalpodautoscaler_status_desired_replicas{horizontalpodautoscaler,namespace} gauge
kube_job_failed{job_name,namespace,condition} gauge
kube_job_owner{job_name,namespace,owner_kind,owner_name,owner_is_controller} gauge
kube_job_status_failed{job_name,namespace,reason} gauge
kube_node_info{node,kernel_version,os_image,container_runtime_version,kubelet_version,kubeproxy_version,pod_cidr,provider_id,system_uuid,internal_ip} gauge
kube_node_spec_unschedulable{node} gauge
kube_node_status_allocatable{node,resource,unit} gauge
kube_node_status_condition{node,condition,status} gauge
kube_persistentvolumeclaim_status_phase{persistentvolumeclaim,namespace,phase} gauge
kube_pod_container_resource_limits{container,pod,namespace,node,resource,unit,uid} gauge
kube_pod_container_resource_requests{container,pod,namespace,node,resource,unit,uid} gauge
kube_pod_container_status_last_terminated_reason{container,pod,namespace,reason,uid} gauge
kube_pod_container_status_restarts_total{container,pod,namespace,uid} counter
kube_pod_container_status_waiting_reason{container,pod,namespace,reason,uid} gauge
kube_pod_info{pod,namespace,host_ip,pod_ip,node,created_by_kind,created_by_name,uid,priority_class,host_network} gauge
kube_pod_owner{pod,namespace,owner_kind,owner_name,owner_is_controller,uid} gauge
kube_pod_status_phase{pod,namespace,phase,uid} gauge
kube_pod_status_ready{pod,namespace,condition,uid} gauge
kube_statefulset_replicas{statefulset,namespace} gauge
kube_statefulset_status_replicas_ready{statefulset,namespace} gauge
kube_statefulset_status_replicas_updated{statefulset,namespace} gauge
`,
};
