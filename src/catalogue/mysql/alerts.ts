import { defineAlerts } from '../alert';
import { unmonitored } from '../unmonitored';

export const alerts = defineAlerts({
  ...unmonitored('MySQL', 'MySQL'),

  MySQLDown: {
    expr: 'mysql_up == 0',
    for: '1m',
    severity: 'critical',
    summary: 'MySQL behind {{ $labels.job }} does not answer',
    description: 'The exporter {{ $labels.pod }} runs, but cannot connect to MySQL.',
    runbook: {
      meaning: 'The exporter is alive and cannot open a connection, or cannot log in.',
      impact: 'If clients fare the same, everything that reads or writes this database fails.',
      look: {
        'Since when?': 'mysql_up',
        'Was it restarted?': 'mysql_global_status_uptime',
      },
      mend: [
        'See whether the pods of MySQL run and are ready, and read their log.',
        '`Access denied` in the log of the exporter: the Secret and the user differ, or the user may not come from that address.',
        '`Too many connections`: the server lives and has no slot left, see MySQLConnectionsExhausted.',
      ],
    },
  },

  MySQLConnectionsExhausted: {
    expr: 'mysql_global_status_threads_connected / mysql_global_variables_max_connections > $used',
    for: '5m',
    severity: 'warning',
    summary: 'MySQL behind {{ $labels.job }} is running out of connections',
    description: '{{ $value | humanizePercentage }} of max_connections are in use.',
    thresholds: { used: { default: 0.85, reason: 'one rollout of the clients may need the rest for a while' } },
    runbook: {
      meaning: 'Nearly as many clients are connected as `max_connections` allows.',
      impact:
        'At the limit every new connection fails with `Too many connections`; only a user with CONNECTION_ADMIN still gets in.',
      look: {
        'Did the number jump or creep?': 'mysql_global_status_threads_connected',
        'How many of them work?': 'mysql_global_status_threads_running',
        'Were connections refused already?':
          'rate(mysql_global_status_connection_errors_total{error="max_connections"}[5m])',
      },
      mend: [
        '`SHOW PROCESSLIST` tells who holds the connections. Many in `Sleep`: pools are larger than they need to be.',
        'Many that run the same statement: it has become slow, and connections pile up behind it.',
        '`SET GLOBAL max_connections` works at once; each connection needs memory.',
      ],
    },
  },

  MySQLReplicationStopped: {
    expr: 'mysql_slave_status_slave_io_running == 0 or mysql_slave_status_slave_sql_running == 0 or mysql_slave_status_replica_io_running == 0 or mysql_slave_status_replica_sql_running == 0',
    for: '2m',
    severity: 'critical',
    summary: 'Replication of MySQL behind {{ $labels.job }} has stopped',
    description:
      'The replica behind {{ $labels.pod }} does not receive or does not apply the changes of {{ $labels.master_host }}.',
    runbook: {
      meaning: 'One of the two replication threads does not run: the one that receives, or the one that applies.',
      impact: 'The replica keeps the data of that moment. Readers see it, and a failover would lose everything since.',
      look: {
        'Which thread, MySQL before 8.4 and MariaDB?':
          'mysql_slave_status_slave_io_running or mysql_slave_status_slave_sql_running',
        'Which thread, MySQL 8.4 and newer?':
          'mysql_slave_status_replica_io_running or mysql_slave_status_replica_sql_running',
      },
      mend: [
        '`SHOW REPLICA STATUS` shows the error of the thread in `Last_IO_Error` or `Last_SQL_Error`.',
        'An IO error: the source is away, its password has changed, or it has purged the binary logs that the replica needs.',
        'A SQL error: the data of the two differ. Find out why before you skip anything; making the replica anew is often the honest way.',
      ],
    },
  },

  MySQLReplicationLag: {
    expr: 'mysql_slave_status_seconds_behind_master > $lag or mysql_slave_status_seconds_behind_source > $lag',
    for: '5m',
    severity: 'warning',
    summary: 'A MySQL replica behind {{ $labels.job }} lags',
    description: 'It is {{ $value | humanizeDuration }} behind its source.',
    thresholds: {
      lag: { default: 60, reason: 'readers who notice a minute are many, and large transactions rarely need more' },
    },
    runbook: {
      meaning: 'The replica has received changes that it has not applied yet.',
      impact: 'Readers of the replica see old data; a failover must wait until it has caught up.',
      look: {
        'Does it catch up?': 'mysql_slave_status_seconds_behind_master or mysql_slave_status_seconds_behind_source',
        'Do queries on the replica wait for locks?': 'mysql_global_status_innodb_row_lock_current_waits',
      },
      mend: [
        'A single large transaction or ALTER TABLE on the source takes as long on the replica: wait, and split the next one.',
        'Let it apply in parallel: `replica_parallel_workers`.',
        'A table without a primary key makes the replica search for every row.',
      ],
    },
  },

  MySQLTooManyThreadsRunning: {
    expr: 'mysql_global_status_threads_running > $running',
    for: '5m',
    severity: 'warning',
    summary: 'MySQL behind {{ $labels.job }} works on too much at once',
    description: '{{ $value }} threads run at the same time.',
    thresholds: {
      running: {
        default: 50,
        reason: 'more than the cores of most servers; from there on threads only wait for each other',
      },
    },
    runbook: {
      meaning: 'More statements run at the same time than the server can work on.',
      impact: 'Every statement becomes slower, which lets even more of them pile up.',
      look: {
        'Since when?': 'mysql_global_status_threads_running',
        'Do they wait for row locks?': 'mysql_global_status_innodb_row_lock_current_waits',
        'Which commands are they?':
          'topk(5, sum by (job, namespace, command) (rate(mysql_global_status_commands_total[5m])))',
      },
      mend: [
        '`SHOW PROCESSLIST` shows what they do: the same statement many times is a missing index or a cold cache.',
        'All in `Waiting for table metadata lock`: an ALTER TABLE waits behind a long transaction. End one of the two.',
        'End what is hopeless with `KILL QUERY`, and protect the server with a smaller pool.',
      ],
    },
  },

  MySQLSlowQueries: {
    expr: 'rate(mysql_global_status_slow_queries[5m]) > $rate',
    for: '10m',
    severity: 'info',
    summary: 'MySQL behind {{ $labels.job }} has many slow queries',
    description: '{{ $value | humanize }} queries per second take longer than long_query_time.',
    thresholds: {
      rate: { default: 1, reason: 'a report now and then is slow by nature, one per second is what users feel' },
    },
    runbook: {
      meaning: 'Statements take longer than `long_query_time`, which is 10 seconds unless it was changed.',
      impact: 'Whoever waits for these statements waits long; the others share the disk and the buffer pool with them.',
      look: {
        'Does the buffer pool miss?': 'rate(mysql_global_status_innodb_buffer_pool_reads[5m])',
        'Do temporary tables go to disk?': 'rate(mysql_global_status_created_tmp_disk_tables[5m])',
      },
      mend: [
        'Switch on `slow_query_log` and read it with `pt-query-digest`.',
        'EXPLAIN shows which table is read without an index.',
      ],
    },
  },
});
