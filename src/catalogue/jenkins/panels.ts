import type { Panel } from '../panel';

export const panels: readonly Panel[] = [
  {
    title: 'Jenkins',
    about: 'Whether the controller takes requests.',
    as: 'state',
    unit: 'none',
    queries: { '{{job}}': 'default_jenkins_up' },
  },
  {
    title: 'Health',
    about: 'The share of its own health checks that pass.',
    as: 'number',
    unit: 'percentunit',
    queries: { '{{job}}': 'jenkins_health_check_score' },
  },
  {
    title: 'Executors in use',
    about: 'At 1 builds have to wait.',
    as: 'number',
    unit: 'percentunit',
    queries: { '{{job}}': 'jenkins_executor_in_use_value / (jenkins_executor_count_value > 0)' },
  },
  {
    title: 'Plugins that failed',
    about: 'Plugins that could not be loaded.',
    as: 'number',
    unit: 'short',
    queries: { '{{job}}': 'jenkins_plugins_failed' },
  },
  {
    title: 'Builds',
    about: 'Builds that ended within the last hour, by their result.',
    unit: 'short',
    queries: {
      '{{job}} succeeded': 'increase(jenkins_runs_success_total[1h])',
      '{{job}} failed': 'increase(jenkins_runs_failure_total[1h])',
      '{{job}} unstable': 'increase(jenkins_runs_unstable_total[1h])',
      '{{job}} aborted': 'increase(jenkins_runs_aborted_total[1h])',
    },
  },
  {
    title: 'Queue',
    about: 'Builds that could run, that wait for something else, and that are stuck.',
    unit: 'short',
    queries: {
      '{{job}} could run': 'jenkins_queue_buildable_value',
      '{{job}} blocked': 'jenkins_queue_blocked_value',
      '{{job}} stuck': 'jenkins_queue_stuck_value',
    },
  },
  {
    title: 'Executors',
    about: 'Executors that build, and those that are free.',
    unit: 'short',
    queries: {
      '{{job}} in use': 'jenkins_executor_in_use_value',
      '{{job}} free': 'jenkins_executor_free_value',
    },
  },
  {
    title: 'Agents',
    about: 'Agents that are connected, and those that are not.',
    unit: 'short',
    queries: { '{{job}} online': 'jenkins_node_online_value', '{{job}} offline': 'jenkins_node_offline_value' },
  },
  {
    title: 'Waiting by label',
    about: 'Builds that wait for an executor of each label.',
    unit: 'short',
    queries: { '{{label}}': 'max by (job, namespace, label) (default_jenkins_executors_queue_length) > 0' },
  },
  {
    title: 'Duration of builds',
    about: 'Half of all builds wait and build for less than this.',
    unit: 's',
    queries: {
      '{{job}} waiting': 'jenkins_job_queuing_duration{quantile="0.5"}',
      '{{job}} building': 'jenkins_job_building_duration{quantile="0.5"}',
    },
  },
  {
    title: 'Jobs that fail most',
    about: 'The ten jobs with the most failures within a day.',
    unit: 'short',
    queries: {
      '{{jenkins_job}}':
        'topk(10, sum by (job, namespace, jenkins_job) (increase(default_jenkins_builds_failed_build_count_total[1d]))) > 0',
    },
  },
  {
    title: 'Heap',
    about: 'The share of the memory of Java that is in use.',
    unit: 'percentunit',
    queries: { '{{pod}}': 'vm_memory_heap_usage' },
  },
];
