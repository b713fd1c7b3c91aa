import type { Inventory } from '../inventory';

/** What the plugin `prometheus` counts itself. */
export const prometheusPlugin: Inventory = {
  documented: 'https://github.com/jenkinsci/prometheus-plugin/blob/master/docs/metrics/index.md',
  version: '852.v317db_5d17a_b_0',
  series: `
default_jenkins_builds_duration_milliseconds_summary{jenkins_job,repo,buildable} summary
default_jenkins_builds_failed_build_count_total{jenkins_job,repo,buildable} counter
default_jenkins_builds_health_score{jenkins_job,repo,buildable} gauge
default_jenkins_builds_last_build_duration_milliseconds{jenkins_job,repo,buildable} gauge
default_jenkins_builds_last_build_result_ordinal{jenkins_job,repo,buildable} gauge
default_jenkins_builds_last_build_start_time_milliseconds{jenkins_job,repo,buildable} gauge
default_jenkins_builds_running_build_duration_milliseconds{jenkins_job,repo,buildable} gauge
default_jenkins_builds_success_build_count_total{jenkins_job,repo,buildable} counter
default_jenkins_executors_available{label} gauge
default_jenkins_executors_busy{label} gauge
default_jenkins_executors_idle{label} gauge
default_jenkins_executors_online{label} gauge
default_jenkins_executors_queue_length{label} gauge
default_jenkins_up gauge
`,
};

/** What it passes on of the plugin `metrics`, which it needs. */
export const metricsPlugin: Inventory = {
  documented: 'https://plugins.jenkins.io/metrics/',
  version: 'as read in 2026',
  series: `
http_requests summary
http_responseCodes_serverError_total counter
jenkins_executor_count_value gauge
jenkins_executor_free_value gauge
jenkins_executor_in_use_value gauge
jenkins_health_check_score gauge
jenkins_job_building_duration summary
jenkins_job_queuing_duration summary
jenkins_node_offline_value gauge
jenkins_node_online_value gauge
jenkins_plugins_active gauge
jenkins_plugins_failed gauge
jenkins_queue_blocked_value gauge
jenkins_queue_buildable_value gauge
jenkins_queue_pending_value gauge
jenkins_queue_size_value gauge
jenkins_queue_stuck_value gauge
jenkins_runs_aborted_total counter
jenkins_runs_failure_total counter
jenkins_runs_success_total counter
jenkins_runs_total_total counter
jenkins_runs_unstable_total counter
vm_memory_heap_usage gauge
`,
};
