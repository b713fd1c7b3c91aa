import { type Boundaries, health, noTargets } from '../../../scripts/alert-tests/boundary';
import type { systems } from '../../../src/catalogue/systems';

const active = (pod: string) => `vault_core_active{cluster="vault",pod="${pod}"}`;

export const vault: Boundaries<ReturnType<typeof systems.vault>> = {
  VaultUnmonitored: noTargets,
  VaultSealed: [
    {
      fires: { 'vault_core_unsealed{cluster="vault"}': 0 },
      silent: { 'vault_core_unsealed{cluster="vault"}': 1 },
      keeps: ['pod'],
    },
    {
      fires: { 'vault_core_unsealed{cluster=""}': 0 },
      silent: { 'vault_core_unsealed{cluster=""}': 0, 'vault_core_unsealed{cluster="vault"}': 1 },
      keeps: ['pod'],
    },
  ],
  VaultNoActiveNode: {
    fires: { [active('vault-0')]: 0, [active('vault-1')]: 0 },
    silent: { [active('vault-0')]: 0, [active('vault-1')]: 1 },
    keeps: [],
  },
  VaultAuditFails: [
    {
      fires: { vault_audit_log_request_failure: '0+60x20' },
      silent: { vault_audit_log_request_failure: 7 },
      from: '1m',
      says: '400m',
    },
    {
      fires: { vault_audit_log_response_failure: '0+60x20' },
      silent: { vault_audit_log_response_failure: 7 },
      from: '1m',
      says: '400m',
    },
  ],
  VaultClusterUnhealthy: health('vault_autopilot_healthy'),
  VaultCannotLoseANode: [
    {
      fires: { vault_autopilot_failure_tolerance: '1 0x20' },
      silent: { vault_autopilot_failure_tolerance: 1 },
      from: '1m',
    },
    {
      fires: { vault_autopilot_failure_tolerance: '1 0x20' },
      silent: { vault_autopilot_failure_tolerance: 0 },
      from: '1m',
    },
  ],
  VaultLeaderFlaps: {
    fires: { [active('vault-0')]: '0 1 0 1 0 1 0 1x20' },
    silent: { [active('vault-0')]: '0 1 0 1 0 1 0x20' },
    from: '7m',
    keeps: [],
    says: '7',
  },
  VaultStorageSlow: {
    fires: { vault_barrier_put_sum: '0+21000x20', vault_barrier_put_count: '0+100x20' },
    silent: { vault_barrier_put_sum: '0+20000x20', vault_barrier_put_count: '0+100x20' },
    from: '1m',
    says: '210',
  },
  VaultTooManyLeases: {
    fires: { vault_expire_num_leases: 250001 },
    silent: { vault_expire_num_leases: 250000 },
    says: '250001',
  },
  VaultIrrevocableLeases: {
    fires: { vault_expire_num_irrevocable_leases: 1 },
    silent: { vault_expire_num_irrevocable_leases: 0 },
    says: '1',
  },
};
