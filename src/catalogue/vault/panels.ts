import type { Panel } from '../panel';

export const panels: readonly Panel[] = [
  {
    title: 'Unsealed',
    about: 'Whether each node can decrypt its storage.',
    as: 'state',
    unit: 'none',
    queries: { '{{pod}}': 'vault_core_unsealed' },
  },
  {
    title: 'Active',
    about: 'Which node serves; the others stand by.',
    as: 'state',
    unit: 'none',
    queries: { '{{pod}}': 'vault_core_active' },
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
    title: 'Time of nine in ten requests',
    about: 'As each node measures it.',
    unit: 'ms',
    queries: {
      '{{pod}} requests': 'vault_core_handle_request{quantile="0.9"}',
      '{{pod}} logins': 'vault_core_handle_login_request{quantile="0.9"}',
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
    about: 'The time that nine in ten reads and writes stay below.',
    unit: 'ms',
    queries: {
      '{{pod}} get': 'vault_barrier_get{quantile="0.9"}',
      '{{pod}} put': 'vault_barrier_put{quantile="0.9"}',
    },
  },
  {
    title: 'Raft',
    about: 'How long followers have heard nothing from the leader, and how long a commit takes.',
    unit: 'ms',
    queries: {
      '{{pod}} last contact': 'vault_raft_leader_lastContact{quantile="0.9"}',
      '{{pod}} commit': 'vault_raft_commitTime{quantile="0.9"}',
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
