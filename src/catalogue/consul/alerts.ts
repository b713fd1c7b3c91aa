import { defineAlerts } from '../alert';
import { unmonitored } from '../unmonitored';

export const alerts = defineAlerts({
  ...unmonitored('Consul', 'Consul'),

  ConsulDown: {
    expr: 'consul_up == 0',
    for: '2m',
    severity: 'critical',
    summary: 'Consul behind {{ $labels.job }} does not answer',
    description: 'The exporter {{ $labels.pod }} runs, but at least one of its questions to Consul fails.',
    runbook: {
      meaning: 'The exporter is alive, and Consul refuses its questions, answers with errors or too late.',
      impact: 'If Consul is down, services do not find each other, and locks and configuration in it are out of reach.',
      look: {
        'Since when?': 'consul_up',
        'Is there a leader?': 'consul_raft_leader',
      },
      mend: [
        'Ask it: `curl http://CONSUL:8500/v1/status/leader`, and `consul members` in the pod of a server.',
        'The log of the exporter names the question: 403 is a token that may not, `deadline exceeded` a `timeout` that is too short.',
        'Servers that run without a leader have lost their majority: see ConsulNoLeader.',
      ],
    },
  },

  ConsulNoLeader: {
    expr: 'consul_raft_leader == 0',
    for: '1m',
    severity: 'critical',
    summary: 'Consul behind {{ $labels.job }} has no leader',
    description: 'The exporter {{ $labels.pod }} is told that there is no leader.',
    runbook: {
      meaning: 'The servers cannot agree on a leader, mostly because more than half of them are gone.',
      impact: 'Nothing can be written: no registrations, no locks, no changes of health. Reads may be stale or fail.',
      look: {
        'How many servers take part?': 'consul_raft_peers',
        'Which servers have failed?': 'consul_serf_lan_member_info{role="consul"} == 4',
      },
      mend: [
        '`consul operator raft list-peers -stale` on a server shows who may vote and who answers.',
        'Bring the servers back that are gone, with their data. As soon as the majority is there, they elect a leader.',
        'A majority that is lost for good: recover with `peers.json`, as the outage guide of Consul says.',
      ],
    },
  },

  ConsulServerFailed: {
    expr: 'consul_serf_lan_member_info{role="consul"} == 4',
    for: '2m',
    severity: 'critical',
    summary: 'Server {{ $labels.member }} of Consul behind {{ $labels.job }} has failed',
    description: 'The other members get no answer from {{ $labels.member }}, which has not left on its own.',
    runbook: {
      meaning: 'A server is gone without saying goodbye: it has crashed, or the network keeps it from the others.',
      impact: 'One more, and the majority may be lost: of three servers one may fail, of five two.',
      look: {
        'How many servers are alive?': 'count by (job, namespace) (consul_serf_lan_member_info{role="consul"} == 1)',
        'How many may vote?': 'consul_raft_peers',
      },
      mend: [
        'See whether its pod runs, and whether the ports 8300 to 8302 reach it, TCP and UDP.',
        'A server that was removed on purpose: `consul force-leave MEMBER`.',
      ],
    },
  },

  ConsulServersFewer: {
    expr: 'max_over_time(consul_raft_peers[1h]) - consul_raft_peers > 0',
    for: '10m',
    severity: 'warning',
    summary: 'Consul behind {{ $labels.job }} has fewer servers than before',
    description: '{{ $value }} servers that took part within the last hour do not any more.',
    runbook: {
      meaning: 'The Raft cluster had more servers during the last hour than it has now.',
      impact: 'Fewer servers may fail before the majority is lost.',
      look: {
        'How many are left?': 'consul_raft_peers',
        'Which members are there?': 'consul_serf_lan_member_info{role="consul"}',
      },
      mend: [
        'Autopilot takes dead servers out: see which pod is missing, and read its log.',
        'If the number was reduced on purpose, the alert ends by itself within the hour.',
      ],
    },
  },

  ConsulAgentFailed: {
    expr: 'consul_serf_lan_member_info{role!="consul"} == 4',
    for: '15m',
    severity: 'warning',
    summary: 'Agent {{ $labels.member }} of Consul behind {{ $labels.job }} has failed',
    description: 'The other members get no answer from {{ $labels.member }}, which has not left on its own.',
    runbook: {
      meaning: 'An agent is gone without saying goodbye. After 72 hours Consul forgets it by itself.',
      impact: 'All services on its node count as critical, and are not handed out any more.',
      look: {
        'Which agents?': 'consul_serf_lan_member_info{role!="consul"} == 4',
        'Which services were there?': 'consul_health_service_status{status="critical"} == 1',
      },
      mend: [
        'A node that is gone for good, as autoscaling makes them: let agents leave (`leave_on_terminate`), and `consul force-leave MEMBER` now.',
        'The node is there: see whether the agent runs, and whether port 8301 is open both ways, UDP too.',
      ],
    },
  },

  ConsulServiceDown: {
    expr: 'sum by (job, namespace, service_name) (consul_catalog_service_node_healthy) == 0',
    for: '5m',
    severity: 'critical',
    summary: 'Service {{ $labels.service_name }} has no healthy instance in Consul behind {{ $labels.job }}',
    description: 'All instances of {{ $labels.service_name }} that are registered fail a check.',
    runbook: {
      meaning: 'A service has instances in the catalogue, and each fails at least one check of its own or of its node.',
      impact: 'Whoever looks the service up gets no address.',
      look: {
        'Which checks fail?': 'consul_health_service_status{status="critical"} == 1',
        'Do their nodes fail?': 'consul_health_node_status{status="critical"} == 1',
      },
      mend: [
        '`curl http://CONSUL:8500/v1/health/service/NAME` shows the output of each check.',
        'Registrations that were left behind: `consul services deregister -id=ID` on the agent that holds them.',
      ],
    },
  },

  ConsulCheckCritical: {
    expr: 'consul_health_service_status{status="critical"} == 1',
    for: '15m',
    severity: 'warning',
    summary: 'An instance of {{ $labels.service_name }} fails its check in Consul behind {{ $labels.job }}',
    description: 'Check {{ $labels.check }} of {{ $labels.service_id }} on {{ $labels.node }} is critical.',
    runbook: {
      meaning: 'The check of one instance has been failing for a while.',
      impact: 'The instance gets no traffic; the others carry its load.',
      look: {
        'How many instances are healthy?':
          'sum by (job, namespace, service_name) (consul_catalog_service_node_healthy)',
        'Does anything else on that node fail?': 'consul_health_service_status{status="critical"} == 1',
      },
      mend: [
        'The output of the check says why: `curl http://CONSUL:8500/v1/health/checks/NAME`.',
        'An instance that is gone: set `deregister_critical_service_after` for its check.',
      ],
    },
  },

  ConsulVersionsDiffer: {
    expr: 'count by (job, namespace) (count by (job, namespace, version) (consul_serf_lan_member_info{role="consul"} == 1)) > 1',
    for: '1d',
    severity: 'info',
    summary: 'The servers of Consul behind {{ $labels.job }} have different versions',
    description: '{{ $value }} versions have been running side by side for a day.',
    runbook: {
      meaning: 'An upgrade has stopped half way: servers of different versions form one cluster.',
      impact: 'New features stay off, and a mixture is tested only for as long as an upgrade takes.',
      look: { 'Which server has which?': 'consul_serf_lan_member_info{role="consul"}' },
      mend: [
        'Finish the upgrade: one server after the other, the leader last.',
        '`consul operator autopilot state` shows whether it is safe to go on.',
      ],
    },
  },
});
