import { type Boundaries, health, noTargets } from '../../../scripts/alert-tests/boundary';
import type { systems } from '../../../src/catalogue/systems';

const idle = 'pg_stat_activity_max_tx_duration{datname="shop",state="idle in transaction"}';

export const postgres: Boundaries<ReturnType<typeof systems.postgres>> = {
  PostgresUnmonitored: noTargets,
  PostgresDown: health('pg_up'),
  PostgresConnectionsExhausted: {
    fires: {
      'pg_stat_database_numbackends{datname="a"}': 80,
      'pg_stat_database_numbackends{datname="b"}': 1,
      pg_settings_max_connections: 100,
    },
    silent: { 'pg_stat_database_numbackends{datname="a"}': 80, pg_settings_max_connections: 100 },
    keeps: ['instance'],
    says: '81%',
  },
  PostgresReplicationLag: {
    fires: { pg_replication_lag_seconds: 61, pg_replication_is_replica: 1 },
    silent: { pg_replication_lag_seconds: 60, pg_replication_is_replica: 1 },
    says: '1m 1s',
  },
  PostgresReplicationSlotInactive: health('pg_replication_slots_slot_is_active{slot_name="s",slot_type="physical"}'),
  PostgresArchivingFails: {
    fires: { pg_stat_archiver_failed_count: '0+1x40' },
    silent: { pg_stat_archiver_failed_count: 3 },
    from: '1m',
    says: '15',
  },
  PostgresDeadlocks: {
    fires: { 'pg_stat_database_deadlocks{datname="shop"}': '0 6x10' },
    silent: { 'pg_stat_database_deadlocks{datname="shop"}': '0 3x10' },
    from: '1m',
    says: '6',
  },
  PostgresIdleInTransaction: {
    fires: { [idle]: 1801 },
    silent: { [idle]: 1800 },
    keeps: ['instance', 'datname'],
    says: '30m 1s',
  },
};
