import { defineAlerts } from '../alert';
import { unmonitored } from '../unmonitored';

export const alerts = defineAlerts({
  ...unmonitored('Jenkins', 'Jenkins'),

  JenkinsNotReady: {
    expr: 'default_jenkins_up == 0',
    for: '10m',
    severity: 'critical',
    summary: 'Jenkins {{ $labels.job }} takes no requests',
    description: 'The controller {{ $labels.pod }} answers Prometheus, but says that it is not ready.',
    runbook: {
      meaning: 'Jenkins has started and does not finish its initialization, or is shutting down.',
      impact: 'Nothing is built: webhooks are not heard, and agents cannot connect.',
      look: {
        'Since when?': 'default_jenkins_up',
        'Did plugins fail?': 'jenkins_plugins_failed',
      },
      mend: [
        'The log of the controller tells at which step it hangs; configuration as code that is refused stops it there.',
        'Quiet-down mode that was forgotten: cancel the shutdown under Manage Jenkins.',
      ],
    },
  },

  JenkinsHealthCheckFails: {
    expr: 'jenkins_health_check_score < $score',
    for: '10m',
    severity: 'warning',
    summary: 'Health checks of Jenkins {{ $labels.job }} fail',
    description: 'Only {{ $value | humanizePercentage }} of its own health checks pass.',
    thresholds: { score: { default: 1, reason: 'each check stands for something that stops builds sooner or later' } },
    runbook: {
      meaning:
        'Jenkins checks its disk, its temporary space, its plugins and its threads, and one of them is not well.',
      impact: 'Without disk space builds fail and configuration is lost; a deadlock stops a part of Jenkins for good.',
      look: {
        'Is it the plugins?': 'jenkins_plugins_failed',
        'Is it memory?': 'vm_memory_heap_usage',
      },
      mend: [
        '`/metrics/KEY/healthcheck` of Jenkins lists each check with its message.',
        'disk-space: let jobs discard old builds and artifacts, or enlarge the volume of JENKINS_HOME.',
        'thread-deadlock: take a thread dump (`/threadDump`), then restart.',
      ],
    },
  },

  JenkinsQueueStuck: {
    expr: 'jenkins_queue_stuck_value > $builds',
    for: '15m',
    severity: 'warning',
    summary: 'Builds of Jenkins {{ $labels.job }} are stuck in the queue',
    description: '{{ $value }} builds wait for much longer than they should.',
    thresholds: {
      builds: { default: 0, reason: 'Jenkins calls a build stuck only when it waits far longer than usual' },
    },
    runbook: {
      meaning: 'No agent can take these builds: none has their label, or all that have it are gone.',
      impact: 'These jobs do not run at all, and nobody sees an error.',
      look: {
        'Which labels are waited for?': 'default_jenkins_executors_queue_length > 0',
        'Which labels have agents?': 'default_jenkins_executors_online',
        'Are agents offline?': 'jenkins_node_offline_value',
      },
      mend: [
        'The queue on the start page says what each build waits for.',
        'Agents in Kubernetes: see whether their pods start; quotas, images and node selectors are the usual reasons.',
        'A label that no agent has any more: correct the Jenkinsfile.',
      ],
    },
  },

  JenkinsQueueLong: {
    expr: 'jenkins_queue_buildable_value > $builds',
    for: '30m',
    severity: 'warning',
    summary: 'The queue of Jenkins {{ $labels.job }} does not get shorter',
    description: '{{ $value }} builds could run and wait for an executor.',
    thresholds: {
      builds: { default: 20, reason: 'a nightly burst is done within half an hour, or there are too few executors' },
    },
    runbook: {
      meaning: 'More builds are started than the executors can work off.',
      impact: 'Developers wait for their results.',
      look: {
        'Are all executors busy?': 'jenkins_executor_in_use_value / (jenkins_executor_count_value > 0)',
        'How long do builds wait?': 'jenkins_job_queuing_duration{quantile="0.5"}',
        'Do builds take longer than before?': 'jenkins_job_building_duration{quantile="0.5"}',
      },
      mend: [
        'Add agents, or raise the limit of the cloud that makes them.',
        'Abort builds of commits that are outdated: `disableConcurrentBuilds(abortPrevious: true)`.',
        'Builds that hang: give pipelines a `timeout`.',
      ],
    },
  },

  JenkinsAgentsMissing: {
    expr: 'jenkins_node_offline_value > $agents and jenkins_queue_buildable_value > 0',
    for: '15m',
    severity: 'warning',
    summary: 'Agents of Jenkins {{ $labels.job }} are offline while builds wait',
    description: '{{ $value }} agents are offline. Those that rest because there is nothing to do are not meant.',
    thresholds: { agents: { default: 0, reason: 'an agent that is needed comes up within minutes' } },
    runbook: {
      meaning: 'Builds wait for an executor, and agents that could have some are not connected.',
      impact: 'Builds start late, and those that need a label of these agents do not start.',
      look: {
        'How many are online?': 'jenkins_node_online_value',
        'What do builds wait for?': 'default_jenkins_executors_queue_length > 0',
      },
      mend: [
        'The log of the agent under Manage Jenkins, Nodes, says why it is not connected.',
        'An agent that was taken offline by hand, or by Jenkins for lack of disk space: mend it and bring it back.',
        'All at once: the port of inbound agents or the WebSocket path through the ingress is closed.',
      ],
    },
  },

  JenkinsBuildsFail: {
    expr: 'increase(jenkins_runs_failure_total[1h]) / (increase(jenkins_runs_total_total[1h]) > $builds) > $share',
    for: '15m',
    severity: 'warning',
    summary: 'Most builds of Jenkins {{ $labels.job }} fail',
    description: '{{ $value | humanizePercentage }} of the builds of the last hour failed.',
    thresholds: {
      share: { default: 0.5, reason: 'developers break their own builds; that half of all fail has a common reason' },
      builds: { default: 10, reason: 'with fewer builds per hour, one team has a bad day' },
    },
    runbook: {
      meaning: 'More builds fail than succeed, whatever they build.',
      impact: 'Nothing can be merged or released.',
      look: {
        'Which jobs have failed last?': 'default_jenkins_builds_last_build_result_ordinal == 2',
        'Do agents drop out?': 'jenkins_node_offline_value',
      },
      mend: [
        'Compare the logs of some: a registry, a mirror, a proxy or credentials that all of them use.',
        'After an upgrade of plugins or of a shared library: go back to the version before.',
      ],
    },
  },

  JenkinsPluginsFail: {
    expr: 'jenkins_plugins_failed > $plugins',
    for: '10m',
    severity: 'warning',
    summary: 'Plugins of Jenkins {{ $labels.job }} cannot be loaded',
    description: '{{ $value }} plugins have failed.',
    thresholds: {
      plugins: { default: 0, reason: 'jobs that use a plugin that is missing fail or lose configuration' },
    },
    runbook: {
      meaning: 'Plugins are installed and could not be loaded, mostly for lack of one they need in turn.',
      impact: 'What they provide is missing: steps, credentials, logins.',
      look: {
        'Since when?': 'jenkins_plugins_failed',
        'How many are active?': 'jenkins_plugins_active',
      },
      mend: [
        'Manage Jenkins, Plugins, names those that failed and what they lack.',
        'Update them together, or put the set of versions back that worked; do not save jobs until then.',
      ],
    },
  },

  JenkinsErrors: {
    expr: 'rate(http_responseCodes_serverError_total[5m]) > $rate',
    for: '10m',
    severity: 'warning',
    summary: 'Jenkins {{ $labels.job }} answers with errors',
    description: '{{ $value | humanize }} answers per second are 5xx.',
    thresholds: { rate: { default: 0.1, reason: 'single errors come from odd requests, a steady stream does not' } },
    runbook: {
      meaning: 'Requests to the controller end with an error of its own.',
      impact: 'People see error pages; webhooks that fail start no builds.',
      look: {
        'How many requests are there?': 'rate(http_requests_count[5m])',
        'Is memory short?': 'vm_memory_heap_usage',
      },
      mend: [
        'The log of the controller holds a stack for each: the plugin in it is the one to look at.',
        'OutOfMemoryError: see JenkinsMemoryFull.',
      ],
    },
  },

  JenkinsMemoryFull: {
    expr: 'min_over_time(vm_memory_heap_usage[10m]) > $used',
    for: '20m',
    severity: 'warning',
    summary: 'Jenkins {{ $labels.job }} has hardly any memory left',
    description: 'Never less than {{ $value | humanizePercentage }} of the heap were in use within 10 minutes.',
    thresholds: {
      used: { default: 0.85, reason: 'a heap that stays so full after each collection is about to overflow' },
    },
    runbook: {
      meaning: 'The heap stays full although garbage is collected.',
      impact: 'The controller becomes slow, then fails with OutOfMemoryError.',
      look: {
        'Since when?': 'vm_memory_heap_usage',
        'How many builds run?': 'jenkins_executor_in_use_value',
      },
      mend: [
        'Raise `-Xmx`, and the memory limit of the pod with it.',
        'Do not build on the controller: set its executors to 0.',
        'Keep fewer builds: `buildDiscarder` in each job, and no huge logs.',
      ],
    },
  },
});
