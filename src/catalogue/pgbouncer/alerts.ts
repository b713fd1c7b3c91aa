import { defineAlerts } from '../alert';
import { unmonitored } from '../unmonitored';

export const alerts = defineAlerts({
  ...unmonitored('PgBouncer', 'PgBouncer'),

  PgBouncerDown: {
    expr: 'pgbouncer_up == 0',
    for: '1m',
    severity: 'critical',
    summary: 'PgBouncer behind {{ $labels.job }} does not answer',
    description: 'The exporter {{ $labels.pod }} runs, but gets no answer from the admin console of PgBouncer.',
    runbook: {
      meaning: 'The exporter is alive and cannot connect to PgBouncer, cannot log in, or one of its questions fails.',
      impact: 'Applications most likely cannot connect either, so that they have no database.',
      look: {
        'Since when?': 'pgbouncer_up',
        'Which version was it?': 'pgbouncer_version_info',
      },
      mend: [
        'See whether the pods of PgBouncer run, and read their log.',
        'The log of the exporter has the reason: "not allowed" means that its user is missing in `stats_users`, "password authentication failed" that the Secret differs from `auth_file`.',
      ],
    },
  },

  PgBouncerClientsWait: {
    expr: 'pgbouncer_pools_client_maxwait_seconds > $seconds',
    for: '2m',
    severity: 'warning',
    summary: 'Clients of database {{ $labels.database }} wait for PgBouncer {{ $labels.job }}',
    description: 'User {{ $labels.user }} has waited {{ $value | humanizeDuration }} for a server connection.',
    thresholds: {
      seconds: { default: 5, reason: 'a transaction takes milliseconds: after seconds, users have noticed' },
    },
    runbook: {
      meaning: 'All server connections of the pool are busy, so that clients queue, and the first of them waits long.',
      impact: 'Requests are slow; after `query_wait_timeout`, by default two minutes, clients are disconnected.',
      look: {
        'How many wait?': 'pgbouncer_pools_client_waiting_connections',
        'Are all connections busy?': 'pgbouncer_pools_server_active_connections',
        'How large may the pool be?': 'pgbouncer_databases_pool_size',
        'How long does a query take?':
          'rate(pgbouncer_stats_totals_queries_duration_seconds_total[5m]) / (rate(pgbouncer_stats_totals_queries_pooled_total[5m]) > 0)',
      },
      mend: [
        '`SHOW SERVERS` and `pg_stat_activity` tell what the connections do: often transactions that are idle, or queries that wait for a lock.',
        'Sessions that keep their connection: use `pool_mode = transaction` if the application can live without session state.',
        'The database has room: raise `pool_size`, and `RELOAD`.',
      ],
    },
  },

  PgBouncerNoServer: {
    expr: 'pgbouncer_pools_client_waiting_connections > 0 and pgbouncer_pools_server_active_connections + pgbouncer_pools_server_idle_connections + pgbouncer_pools_server_used_connections + pgbouncer_pools_server_testing_connections == 0',
    for: '1m',
    keepFiringFor: '5m',
    severity: 'critical',
    summary: 'PgBouncer {{ $labels.job }} has no connection to database {{ $labels.database }}',
    description: '{{ $value }} clients of user {{ $labels.user }} wait, and no server connection is open.',
    runbook: {
      meaning: 'Clients want to work, and PgBouncer cannot open a single connection to PostgreSQL for them.',
      impact: 'The application has no database. New clients are refused with "server login has been failing".',
      look: {
        'Does PgBouncer try to log in?': 'pgbouncer_pools_server_login_connections',
        'Which server is it?': 'pgbouncer_databases_current_connections',
        'Is the database paused?': 'pgbouncer_databases_paused',
      },
      mend: [
        'The log of PgBouncer says why: "connect failed" is the address or the network, a FATAL of the server is the password, `pg_hba.conf` or `max_connections`.',
        'See whether PostgreSQL runs and takes connections: `pg_isready -h HOST -p PORT`.',
        'After a failover the name may still lead to the old server: `RECONNECT` in the admin console.',
      ],
    },
  },

  PgBouncerClientsExhausted: {
    expr: 'pgbouncer_used_clients / (pgbouncer_config_max_client_connections > 0) > $used',
    for: '5m',
    severity: 'warning',
    summary: 'PgBouncer {{ $labels.job }} is running out of client connections',
    description: '{{ $value | humanizePercentage }} of max_client_conn are in use.',
    thresholds: {
      used: {
        default: 0.85,
        reason: 'leaves room for one more rollout of the clients, which doubles some of them for a while',
      },
    },
    runbook: {
      meaning: 'Nearly as many clients are connected as `max_client_conn` allows.',
      impact:
        'At the limit, PgBouncer refuses clients with "no more connections allowed": pods that start cannot work.',
      look: {
        'Whose are they?': 'sum by (job, namespace, database, user, application_name) (pgbouncer_client_connections)',
        'Do they wait?': 'pgbouncer_pools_client_waiting_connections',
      },
      mend: [
        '`SHOW CLIENTS` in the admin console names their addresses, and since when they are connected.',
        'Bound the pools inside the applications: their sum over all pods has to fit.',
        'Raise `max_client_conn`, and the limit of open files with it.',
      ],
    },
  },

  PgBouncerPaused: {
    expr: 'pgbouncer_databases_paused == 1 or pgbouncer_databases_disabled == 1',
    for: '10m',
    severity: 'warning',
    summary: 'Database {{ $labels.name }} is paused or disabled in PgBouncer {{ $labels.job }}',
    description: 'Somebody took {{ $labels.name }} out of service, and nobody has put it back.',
    runbook: {
      meaning: 'After PAUSE, clients of the database wait; after DISABLE, new ones are refused.',
      impact: 'Nobody can work with the database through this PgBouncer.',
      look: {
        'Which databases are paused?': 'pgbouncer_databases_paused == 1',
        'Which are disabled?': 'pgbouncer_databases_disabled == 1',
        'Does anybody wait?': 'pgbouncer_pools_client_waiting_connections',
      },
      mend: [
        'Ask whoever maintains the database whether the work is over.',
        '`RESUME NAME` or `ENABLE NAME` in the admin console ends it.',
      ],
    },
  },

  PgBouncerConnectionsAtLimit: {
    expr: 'pgbouncer_databases_current_connections / (pgbouncer_databases_max_connections > 0) >= $used and on (job, namespace, instance) sum by (job, namespace, instance) (pgbouncer_pools_client_waiting_connections) > 0',
    for: '5m',
    severity: 'warning',
    summary: 'Database {{ $labels.name }} has all connections that PgBouncer {{ $labels.job }} may open',
    description: '{{ $value | humanizePercentage }} of max_db_connections are open while clients wait.',
    thresholds: {
      used: { default: 1, reason: 'a full pool is what pools are for; it is too small only if clients wait as well' },
    },
    runbook: {
      meaning: 'The pools of the database have reached `max_db_connections` together, and clients wait.',
      impact: 'Pools of other users of the same database cannot grow: they wait for connections that others hold.',
      look: {
        'Which pool holds them?':
          'pgbouncer_pools_server_active_connections + pgbouncer_pools_server_idle_connections + pgbouncer_pools_server_used_connections',
        'Who waits?': 'pgbouncer_pools_client_waiting_connections > 0',
      },
      mend: [
        'Give each user a smaller `pool_size`, so that the sum fits into `max_db_connections`.',
        'Raise `max_db_connections` if `max_connections` of PostgreSQL has room for all PgBouncers.',
      ],
    },
  },
});
