import type { Panel } from '../panel';

export const panels: readonly Panel[] = [
  {
    title: 'Unsealed',
    about: 'Whether each node can decrypt its storage.',
    as: 'state',
    unit: 'none',
    queries: { '{{pod}}': 'max by (job, namespace, pod) (vault_core_unsealed)' },
  },
  {
    title: 'Active',
    about: 'Which node serves; the others stand by.',
    as: 'state',
    unit: 'none',
    queries: { '{{pod}}': 'max by (job, namespace, pod) (vault_core_active)' },
  },
  {
    title: 'Nodes that may fail',
    about: 'How many nodes the Raft cluster can lose and go on.',
    as: 'number',
    unit: 'short',
    queries: { '{{job}}': 'max by (job, namespace) (vault_autopilot_failure_tolerance)' },
  },
  {
    title: 'Leases that cannot be revoked',
    about: 'Credentials that should be gone and are not.',
    as: 'number',
    unit: 'short',
    queries: { '{{job}}': 'max by (job, namespace) (vault_expire_num_irrevocable_leases)' },
  },
  {
    title: 'Requests',
    about: 'Requests per second, and logins among them.',
    unit: 'reqps',
    queries: {
      '{{job}} requests': 'sum by (job, namespace) (rate(vault_core_handle_request_count[$__rate_interval]))',
      '{{job}} logins': 'sum by (job, namespace) (rate(vault_core_handle_login_request_count[$__rate_interval]))',
    },
  },
  {
    title: 'Mean time of requests',
    about: 'As each node measures it.',
    unit: 'ms',
    queries: {
      '{{pod}} requests':
        'rate(vault_core_handle_request_sum[$__rate_interval]) / rate(vault_core_handle_request_count[$__rate_interval])',
      '{{pod}} logins':
        'rate(vault_core_handle_login_request_sum[$__rate_interval]) / rate(vault_core_handle_login_request_count[$__rate_interval])',
    },
  },
  {
    title: 'Requests under way',
    about: 'Requests that are being worked on.',
    unit: 'short',
    queries: { '{{pod}}': 'vault_core_in_flight_requests' },
  },
  {
    title: 'Leases',
    about: 'Secrets and tokens that will expire.',
    unit: 'short',
    queries: { '{{job}}': 'max by (job, namespace) (vault_expire_num_leases)' },
  },
  {
    title: 'Time of the storage',
    about: 'How long a read and a write take on average.',
    unit: 'ms',
    queries: {
      '{{pod}} get': 'rate(vault_barrier_get_sum[$__rate_interval]) / rate(vault_barrier_get_count[$__rate_interval])',
      '{{pod}} put': 'rate(vault_barrier_put_sum[$__rate_interval]) / rate(vault_barrier_put_count[$__rate_interval])',
    },
  },
  {
    title: 'Raft',
    about: 'How long the leader has heard nothing from followers, and how long a commit takes, on average.',
    unit: 'ms',
    queries: {
      '{{pod}} last contact':
        'rate(vault_raft_leader_lastContact_sum[$__rate_interval]) / rate(vault_raft_leader_lastContact_count[$__rate_interval])',
      '{{pod}} commit':
        'rate(vault_raft_commitTime_sum[$__rate_interval]) / rate(vault_raft_commitTime_count[$__rate_interval])',
    },
  },
  {
    title: 'Audit',
    about: 'Requests and answers that could not be logged, and were refused therefore.',
    unit: 'ops',
    queries: {
      '{{job}} requests': 'sum by (job, namespace) (rate(vault_audit_log_request_failure[$__rate_interval]))',
      '{{job}} answers': 'sum by (job, namespace) (rate(vault_audit_log_response_failure[$__rate_interval]))',
    },
  },
  {
    title: 'Memory',
    about: 'What each process has allocated, and what it has from the system.',
    unit: 'bytes',
    queries: { '{{pod}} in use': 'vault_runtime_alloc_bytes', '{{pod}} reserved': 'vault_runtime_sys_bytes' },
  },
];
