import { defineAlerts } from '../alert';
import { unmonitored } from '../unmonitored';

export const alerts = defineAlerts({
  ...unmonitored('Vault', 'Vault'),

  VaultSealed: {
    expr: 'max by (job, namespace, pod) (vault_core_unsealed) == 0',
    for: '2m',
    severity: 'critical',
    summary: 'Vault in {{ $labels.pod }} is sealed',
    description: 'A node of {{ $labels.job }} has no key to its storage.',
    runbook: {
      meaning: 'The process runs, and cannot decrypt anything until somebody or a key service unseals it.',
      impact:
        'This node can neither serve nor take over. If all are sealed, no application gets or renews its secrets.',
      look: {
        'Which nodes are sealed?': 'max by (job, namespace, pod) (vault_core_unsealed) == 0',
        'Is any node active?': 'sum by (job, namespace) (vault_core_active)',
      },
      mend: [
        'With Shamir keys: `vault operator unseal` in the pod, as often as the threshold says.',
        'With auto-unseal: the log tells why the key service (KMS, HSM, transit) refuses; credentials of the pod most often.',
        'See why it was restarted: eviction, memory, a node that was drained.',
      ],
    },
  },

  VaultNoActiveNode: {
    expr: 'sum by (job, namespace) (vault_core_active) == 0',
    for: '2m',
    severity: 'critical',
    summary: 'Vault {{ $labels.job }} has no active node',
    description: 'No node that answers is active.',
    runbook: {
      meaning: 'All nodes are sealed or on standby: there was no election, or no node gets the lock of the storage.',
      impact: 'Every request fails: applications get no secrets, and leases cannot be renewed.',
      look: {
        'Are they sealed?': 'max by (job, namespace, pod) (vault_core_unsealed)',
        'Do elections fail?': 'increase(vault_core_leadership_setup_failed_count[15m])',
        'Do followers answer the leader?':
          'rate(vault_raft_leader_lastContact_sum[5m]) / rate(vault_raft_leader_lastContact_count[5m])',
      },
      mend: [
        '`vault status` in each pod: unseal those that are sealed.',
        'Raft: more than half of the nodes must run. `vault operator raft list-peers` names those that count.',
        'Storage elsewhere (Consul, a database): see whether it is there and whether Vault gets its lock.',
      ],
    },
  },

  VaultAuditFails: {
    expr: 'rate(vault_audit_log_request_failure[5m]) > $rate or rate(vault_audit_log_response_failure[5m]) > $rate',
    for: '1m',
    severity: 'critical',
    summary: 'Vault {{ $labels.job }} cannot write its audit log',
    description: '{{ $value | humanize }} requests per second could not be logged in {{ $labels.pod }}.',
    thresholds: { rate: { default: 0, reason: 'Vault refuses each request that no audit device has taken' } },
    runbook: {
      meaning: 'No audit device takes what Vault wants to log.',
      impact: 'Vault answers these requests with an error, however harmless they are, until a device works again.',
      look: {
        'Which fails, requests or answers?': 'rate(vault_audit_log_response_failure[5m])',
        'How long does logging take?':
          'rate(vault_audit_log_request_sum[5m]) / rate(vault_audit_log_request_count[5m])',
      },
      mend: [
        'The volume of the file device is full: make room, and rotate it (Vault reopens it on SIGHUP).',
        'A socket or syslog device whose other end is gone: bring it back.',
        'Have two devices: one that works is enough for Vault.',
      ],
    },
  },

  VaultClusterUnhealthy: {
    expr: 'vault_autopilot_healthy == 0',
    for: '5m',
    severity: 'warning',
    summary: 'A node of the Raft cluster of Vault {{ $labels.job }} is not healthy',
    description: 'Autopilot of {{ $labels.pod }}, which leads, counts at least one node as unhealthy.',
    runbook: {
      meaning: 'A node does not answer the leader, or is far behind with its log. Only Vault with Raft storage tells.',
      impact: 'Fewer nodes may fail before the majority is lost.',
      look: {
        'Which node?': 'vault_autopilot_node_healthy == 0',
        'How many may still fail?': 'vault_autopilot_failure_tolerance',
        'How far is each?': 'vault_raft_storage_stats_applied_index',
      },
      mend: [
        '`vault operator raft autopilot state` names the node and the reason.',
        'Its pod does not run, is sealed, or port 8201 does not reach it.',
        'A node that is gone for good: `vault operator raft remove-peer ID`.',
      ],
    },
  },

  VaultCannotLoseANode: {
    expr: 'vault_autopilot_failure_tolerance == 0 and max_over_time(vault_autopilot_failure_tolerance[1d]) > 0',
    for: '10m',
    severity: 'warning',
    summary: 'Vault {{ $labels.job }} stops if one more node fails',
    description: 'As {{ $labels.pod }} counts them, no node of the Raft cluster may fail any more.',
    runbook: {
      meaning: 'The cluster could bear the loss of a node within the last day, and cannot any more.',
      impact: 'The next node that fails, or is drained, takes the majority with it: Vault stops.',
      look: {
        'Which nodes are not healthy?': 'vault_autopilot_node_healthy == 0',
        'Since when?': 'vault_autopilot_failure_tolerance',
      },
      mend: [
        'Bring the missing nodes back before you drain or upgrade anything.',
        'See `vault operator raft list-peers`: peers that are long gone count against the majority; remove them.',
      ],
    },
  },

  VaultLeaderFlaps: {
    expr: 'sum by (job, namespace) (changes(vault_core_active[1h])) > $changes',
    for: '5m',
    severity: 'warning',
    summary: 'Vault {{ $labels.job }} changes its active node again and again',
    description: 'Nodes became active or stepped down {{ $value }} times within an hour.',
    thresholds: {
      changes: {
        default: 6,
        reason: 'each failover is two changes; an upgrade of three nodes needs one or two of them',
      },
    },
    runbook: {
      meaning: 'The active node loses its role over and over: it is too slow to keep it, or restarts.',
      impact: 'Requests fail during each change, and tokens and leases are loaded anew.',
      look: {
        'How often was the role lost?': 'increase(vault_core_leadership_lost_count[1h])',
        'Do followers answer the leader late?':
          'rate(vault_raft_leader_lastContact_sum[5m]) / rate(vault_raft_leader_lastContact_count[5m])',
        'Is the storage slow?': 'rate(vault_barrier_put_sum[5m]) / rate(vault_barrier_put_count[5m])',
      },
      mend: [
        'A slow disk or too little processor time delays heartbeats: look at the pod that was active.',
        'Restarts: look for kills because of memory, and for liveness probes that are too strict.',
      ],
    },
  },

  VaultStorageSlow: {
    expr: 'rate(vault_barrier_put_sum[5m]) / (rate(vault_barrier_put_count[5m]) > 0) > $milliseconds',
    for: '10m',
    severity: 'warning',
    summary: 'Vault {{ $labels.job }} writes slowly to its storage',
    description: 'A write takes {{ $value | humanize }} milliseconds on average in {{ $labels.pod }}.',
    thresholds: {
      milliseconds: { default: 200, reason: 'a healthy storage takes a few, and each login writes more than once' },
    },
    runbook: {
      meaning: 'What Vault writes takes long to be stored: its own disk, or the storage elsewhere.',
      impact: 'Logins and new leases are slow. If it gets worse, the active node loses its role.',
      look: {
        'Is reading slow as well?': 'rate(vault_barrier_get_sum[5m]) / rate(vault_barrier_get_count[5m])',
        'Is it the agreement between nodes?':
          'rate(vault_raft_commitTime_sum[5m]) / rate(vault_raft_commitTime_count[5m])',
        'Is there more to do than before?': 'rate(vault_core_handle_request_count[5m])',
      },
      mend: [
        'Raft: a volume with more IOPS, and nothing else on it.',
        'Applications that log in for each request: let them keep their token, or use batch tokens, which are not stored.',
      ],
    },
  },

  VaultTooManyLeases: {
    expr: 'vault_expire_num_leases > $leases',
    for: '30m',
    severity: 'warning',
    summary: 'Vault {{ $labels.job }} holds very many leases',
    description: '{{ $value }} leases have to be watched.',
    thresholds: {
      leases: { default: 250000, reason: 'each is kept in memory and read again whenever another node becomes active' },
    },
    runbook: {
      meaning: 'Applications get secrets or tokens faster than they expire.',
      impact: 'Vault needs more memory, and takes over slowly; when many expire at once, it is busy with nothing else.',
      look: {
        'Is the number growing?': 'deriv(vault_expire_num_leases[1h])',
        'How many logins are there?': 'rate(vault_core_handle_login_request_count[5m])',
      },
      mend: [
        'Find who makes them: `vault list sys/leases/lookup/auth/` and the audit log.',
        'Lower `default_lease_ttl` of that mount, and let clients keep what they have.',
        '`vault lease revoke -prefix` removes what nobody uses any more, in small portions.',
      ],
    },
  },

  VaultIrrevocableLeases: {
    expr: 'vault_expire_num_irrevocable_leases > $leases',
    for: '1h',
    severity: 'warning',
    summary: 'Vault {{ $labels.job }} cannot take secrets back',
    description: '{{ $value }} leases have expired and could not be revoked.',
    thresholds: { leases: { default: 0, reason: 'each is a credential that works on although it should not' } },
    runbook: {
      meaning: 'Vault has tried several times to revoke these leases and has given up.',
      impact: 'Database users, cloud keys and the like that should be gone still exist.',
      look: {
        'Since when?': 'vault_expire_num_irrevocable_leases',
        'Do revocations take long?': 'rate(vault_expire_revoke_sum[5m]) / rate(vault_expire_revoke_count[5m])',
      },
      mend: [
        '`vault read sys/leases type=irrevocable` lists them with the error of each.',
        'The system that issued them is gone or refuses Vault: mend the configuration of that mount, then `vault lease revoke`.',
        'It is gone for good: `vault lease revoke -force -prefix PATH` forgets them.',
      ],
    },
  },
});
