import { defineAlerts } from '../alert';
import { unmonitored } from '../unmonitored';

export const alerts = defineAlerts({
  ...unmonitored('Postgres', 'PostgreSQL'),

  PostgresDown: {
    expr: 'pg_up == 0',
    for: '1m',
    severity: 'critical',
    summary: 'PostgreSQL behind {{ $labels.job }} does not answer',
    description: 'The exporter {{ $labels.pod }} runs, but cannot connect to PostgreSQL.',
    runbook: {
      meaning: 'The exporter is alive and cannot open a connection, or cannot log in.',
      impact: 'If clients fare the same, everything that reads or writes this database fails.',
      look: {
        'Since when?': 'pg_up',
        'How many connections were there before?': 'sum by (job, namespace) (pg_stat_database_numbackends)',
      },
      mend: [
        'See whether the pods of PostgreSQL run and accept connections: `pg_isready` inside the pod.',
        '`password authentication failed` in the log of the exporter: the Secret and the role differ.',
        '`too many clients already`: the server lives and has no slot left, see PostgresConnectionsExhausted.',
        'A server that recovers after a crash refuses connections until it is done; its log shows how far it is.',
      ],
    },
  },

  PostgresConnectionsExhausted: {
    expr: 'sum by (job, namespace, instance) (pg_stat_database_numbackends) / max by (job, namespace, instance) (pg_settings_max_connections) > $used',
    for: '5m',
    severity: 'warning',
    summary: 'PostgreSQL behind {{ $labels.job }} is running out of connections',
    description: '{{ $value | humanizePercentage }} of max_connections are in use.',
    thresholds: {
      used: {
        default: 0.8,
        reason: 'a few slots are reserved for superusers, and one rollout of the clients doubles the rest',
      },
    },
    runbook: {
      meaning: 'Nearly as many backends are connected as `max_connections` allows.',
      impact: 'At the limit new connections fail at once with `too many clients already`; running ones go on.',
      look: {
        'Which databases have the connections?': 'pg_stat_database_numbackends',
        'What do they do?': 'sum by (job, namespace, state) (pg_stat_activity_count)',
        'Which applications hold them?': 'sum by (job, namespace, application_name) (pg_stat_activity_count)',
      },
      mend: [
        'Many in `idle`: pools are larger than they need to be, or there is one per pod. Lower them, or put PgBouncer in between.',
        'Many in `idle in transaction`: a client forgets to end its transactions; `idle_in_transaction_session_timeout` ends them.',
        'Raising `max_connections` needs a restart, and memory for each backend.',
      ],
    },
  },

  PostgresReplicationLag: {
    expr: 'pg_replication_lag_seconds > $lag and pg_replication_is_replica == 1',
    for: '5m',
    severity: 'warning',
    summary: 'A PostgreSQL replica behind {{ $labels.job }} lags',
    description: 'What it shows is {{ $value | humanizeDuration }} old.',
    thresholds: { lag: { default: 60, reason: 'longer than any checkpoint or vacuum should hold up the replay' } },
    runbook: {
      meaning: 'The replica has not replayed what its primary wrote since.',
      impact:
        'Readers of the replica see old data, and a failover to it loses the difference unless it catches up first.',
      look: {
        'Does it catch up?': 'pg_replication_lag_seconds',
        'How many bytes does the primary have to send?': 'pg_stat_replication_pg_wal_lsn_diff',
        'Are queries on the replica in the way?': 'rate(pg_stat_database_conflicts[5m])',
      },
      mend: [
        'No WAL receiver in `pg_stat_wal_receiver`: the replica cannot reach the primary, or the WAL that it needs is gone and it must be made anew.',
        'A long query on the replica holds up the replay: end it, or lower `max_standby_streaming_delay`.',
        'The replay is slower than the writes: look at the disk of the replica.',
      ],
    },
  },

  PostgresReplicationSlotInactive: {
    expr: 'pg_replication_slots_slot_is_active == 0',
    for: '30m',
    severity: 'warning',
    summary: 'Nobody reads replication slot {{ $labels.slot_name }} of {{ $labels.job }}',
    description:
      'PostgreSQL keeps all WAL for the {{ $labels.slot_type }} slot {{ $labels.slot_name }} until somebody reads it.',
    runbook: {
      meaning: 'A replica, or a consumer of logical changes, has gone and its slot is still there.',
      impact: 'WAL piles up until the volume is full. Then PostgreSQL stops.',
      look: {
        'How much WAL is kept?': 'pg_wal_size_bytes',
        'How much may still be written before the slot is lost?': 'pg_replication_slots_safe_wal_size_bytes',
      },
      mend: [
        'The consumer is meant to exist: find out why it does not connect.',
        "It is gone for good: `SELECT pg_drop_replication_slot('name')` frees the WAL at the next checkpoint.",
        'Set `max_slot_wal_keep_size`, so that a forgotten slot is lost instead of the server.',
      ],
    },
  },

  PostgresArchivingFails: {
    expr: 'increase(pg_stat_archiver_failed_count[15m]) > $failures',
    for: '15m',
    severity: 'critical',
    summary: 'PostgreSQL behind {{ $labels.job }} cannot archive its WAL',
    description: '{{ $value | humanize }} attempts to archive a WAL file failed in 15 minutes.',
    thresholds: {
      failures: { default: 0, reason: 'each file is tried until it is archived, so that only a lasting failure lasts' },
    },
    runbook: {
      meaning: '`archive_command` fails for the same WAL file again and again.',
      impact:
        'A restore to a point in time ends at the last archived file, and WAL piles up on the volume until PostgreSQL stops.',
      look: {
        'How old is the last archived file?': 'pg_stat_archiver_last_archive_age',
        'How much WAL waits?': 'pg_wal_size_bytes',
      },
      mend: [
        '`pg_stat_archiver.last_failed_wal` names the file, and the log of PostgreSQL shows what the command said.',
        'Most likely the store is full, or its credentials have expired.',
        'Afterwards check that the backups are whole: take a new base backup if a file is missing.',
      ],
    },
  },

  PostgresDeadlocks: {
    expr: 'increase(pg_stat_database_deadlocks[10m]) > $deadlocks',
    keepFiringFor: '10m',
    severity: 'warning',
    summary: 'Transactions in {{ $labels.datname }} of {{ $labels.job }} block each other',
    description: '{{ $value | humanize }} deadlocks were broken up in 10 minutes.',
    thresholds: {
      deadlocks: { default: 5, reason: 'one now and then is retried and forgotten, several are a pattern' },
    },
    runbook: {
      meaning: 'Transactions wait for locks of each other, and PostgreSQL cancels one of them.',
      impact: 'The cancelled transaction fails; whether it is tried again is up to the application.',
      look: {
        'Since when, and in which database?': 'rate(pg_stat_database_deadlocks[5m])',
        'Which locks are held?': 'pg_locks_count > 0',
      },
      mend: [
        'The log of PostgreSQL shows both statements of every deadlock.',
        'Let all transactions take rows in the same order, for example sorted by primary key.',
        'Keep transactions short, and do not wait for anything else inside of one.',
      ],
    },
  },

  PostgresIdleInTransaction: {
    expr: 'max by (job, namespace, instance, datname) (pg_stat_activity_max_tx_duration{state=~"idle in transaction.*"}) > $age',
    for: '5m',
    severity: 'warning',
    summary: 'A transaction in {{ $labels.datname }} of {{ $labels.job }} is open and does nothing',
    description: 'The oldest idle transaction has been open for {{ $value | humanizeDuration }}.',
    thresholds: { age: { default: 1800, reason: 'no client thinks for half an hour between two statements' } },
    runbook: {
      meaning: 'A client has begun a transaction and neither ends it nor sends another statement.',
      impact: 'Its locks stay, vacuum cannot remove what it might still see, and tables and indexes grow.',
      look: {
        'Who is it?': 'pg_stat_activity_max_tx_duration{state=~"idle in transaction.*"} > 0',
        'Do dead rows pile up?': 'pg_stat_user_tables_n_dead_tup',
      },
      mend: [
        '`pg_stat_activity` shows the last statement and the address of the client.',
        'End it with `SELECT pg_terminate_backend(pid)`.',
        'Set `idle_in_transaction_session_timeout`, so that PostgreSQL does it by itself.',
      ],
    },
  },
});
