import { type Boundaries, health, noTargets } from '../../../scripts/alert-tests/boundary';
import type { systems } from '../../../src/catalogue/systems';

export const jenkins: Boundaries<ReturnType<typeof systems.jenkins>> = {
  JenkinsUnmonitored: noTargets,
  JenkinsNotReady: health('default_jenkins_up'),
  JenkinsHealthCheckFails: {
    fires: { jenkins_health_check_score: 0.75 },
    silent: { jenkins_health_check_score: 1 },
    says: '75%',
  },
  JenkinsQueueStuck: {
    fires: { jenkins_queue_stuck_value: 1 },
    silent: { jenkins_queue_stuck_value: 0 },
    says: '1',
  },
  JenkinsQueueLong: {
    fires: { jenkins_queue_buildable_value: 21 },
    silent: { jenkins_queue_buildable_value: 20 },
    says: '21',
  },
  JenkinsAgentsMissing: [
    {
      fires: { jenkins_node_offline_value: 1, jenkins_queue_buildable_value: 1 },
      silent: { jenkins_node_offline_value: 1, jenkins_queue_buildable_value: 0 },
      says: '1',
    },
    {
      fires: { jenkins_node_offline_value: 1, jenkins_queue_buildable_value: 1 },
      silent: { jenkins_node_offline_value: 0, jenkins_queue_buildable_value: 1 },
      says: '1',
    },
  ],
  JenkinsBuildsFail: [
    {
      fires: { jenkins_runs_failure_total: '0+51x30', jenkins_runs_total_total: '0+100x30' },
      silent: { jenkins_runs_failure_total: '0+50x30', jenkins_runs_total_total: '0+100x30' },
      from: '1m',
      says: '51%',
    },
    {
      fires: { jenkins_runs_failure_total: '0+51x30', jenkins_runs_total_total: '0+100x30' },
      silent: { jenkins_runs_failure_total: '0 9x30', jenkins_runs_total_total: '0 9x30' },
      from: '1m',
      says: '51%',
    },
  ],
  JenkinsPluginsFail: {
    fires: { jenkins_plugins_failed: 1 },
    silent: { jenkins_plugins_failed: 0 },
    says: '1',
  },
  JenkinsErrors: {
    fires: { http_responseCodes_serverError_total: '0+6.6x20' },
    silent: { http_responseCodes_serverError_total: '0+6x20' },
    from: '5m',
    says: '110m',
  },
  JenkinsMemoryFull: {
    fires: { vm_memory_heap_usage: 0.86 },
    silent: { vm_memory_heap_usage: 0.85 },
    says: '86%',
  },
};
