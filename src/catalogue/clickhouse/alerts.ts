import { defineAlerts } from '../alert';
import { unmonitored } from '../unmonitored';

export const alerts = defineAlerts({
  ...unmonitored('ClickHouse', 'ClickHouse'),

  ClickHouseReplicasReadonly: {
    expr: 'ClickHouseMetrics_ReadonlyReplica > $tables',
    for: '5m',
    severity: 'critical',
    summary: 'Replicated tables of ClickHouse {{ $labels.job }} take no inserts',
    description: '{{ $value }} tables of {{ $labels.pod }} are read-only.',
    thresholds: { tables: { default: 0, reason: 'every table that is read-only refuses what should be stored' } },
    runbook: {
      meaning: 'The server has no session with Keeper for these tables, or could not bring them up when it started.',
      impact: 'Inserts into these tables fail here, and what other replicas take does not arrive.',
      look: {
        'Is there a session with Keeper?': 'ClickHouseMetrics_ZooKeeperSession',
        'Do calls to Keeper fail?': 'rate(ClickHouseProfileEvents_ZooKeeperHardwareExceptions[5m])',
        'Is it one server?': 'ClickHouseMetrics_ReadonlyReplica',
      },
      mend: [
        '`SELECT database, table, zookeeper_exception FROM system.replicas WHERE is_readonly` tells which, and why.',
        'Keeper is down or has no leader: mend that first.',
        'Its metadata are lost in Keeper: `SYSTEM RESTORE REPLICA database.table`.',
      ],
    },
  },

  ClickHouseReplicasLag: {
    expr: 'ClickHouseAsyncMetrics_ReplicasMaxAbsoluteDelay > $seconds',
    for: '10m',
    severity: 'warning',
    summary: 'Replicas of ClickHouse {{ $labels.job }} lag behind',
    description: 'A table of {{ $labels.pod }} is {{ $value | humanizeDuration }} behind.',
    thresholds: { seconds: { default: 300, reason: 'distributed queries leave a replica out that lags 300 seconds' } },
    runbook: {
      meaning: 'What other replicas have stored has not been fetched here for a while.',
      impact: 'Queries that are sent to this server see old data; others have more to do.',
      look: {
        'How much is queued?': 'ClickHouseAsyncMetrics_ReplicasSumQueueSize',
        'Do fetches fail?': 'rate(ClickHouseProfileEvents_ReplicatedPartFailedFetches[5m])',
        'Is the pool for merges busy?':
          'ClickHouseMetrics_BackgroundMergesAndMutationsPoolTask / (ClickHouseMetrics_BackgroundMergesAndMutationsPoolSize > 0)',
      },
      mend: [
        "`SELECT * FROM system.replication_queue WHERE last_exception != ''` names what does not get on.",
        'The other replica cannot be reached on its interserver port, 9009.',
        'A merge or a mutation that is too large for the disk or the memory here.',
      ],
    },
  },

  ClickHouseTooManyParts: {
    expr: 'ClickHouseAsyncMetrics_MaxPartCountForPartition > $parts',
    for: '15m',
    severity: 'warning',
    summary: 'A table of ClickHouse {{ $labels.job }} has too many parts',
    description: 'One partition in {{ $labels.pod }} has {{ $value }} parts.',
    thresholds: {
      parts: { default: 700, reason: 'from 1000 on inserts are slowed down, and from 3000 on they are refused' },
    },
    runbook: {
      meaning: 'More small parts are written than merges can put together.',
      impact: 'Queries become slow; then inserts are delayed, and in the end refused with TOO_MANY_PARTS.',
      look: {
        'How many inserts are there?': 'rate(ClickHouseProfileEvents_InsertQuery[5m])',
        'How many rows has each?':
          'rate(ClickHouseProfileEvents_InsertedRows[5m]) / (rate(ClickHouseProfileEvents_InsertQuery[5m]) > 0)',
        'Are inserts delayed already?': 'ClickHouseMetrics_DelayedInserts',
        'Do merges run?': 'ClickHouseMetrics_Merge',
      },
      mend: [
        '`SELECT table, partition, count() FROM system.parts WHERE active GROUP BY 1, 2 ORDER BY 3 DESC` finds the table.',
        'Insert more rows at once and less often, or let `async_insert` put small inserts together.',
        'A partition key that is too fine makes many parts of every insert: partition by month.',
      ],
    },
  },

  ClickHouseInsertsRejected: {
    expr: 'increase(ClickHouseProfileEvents_RejectedInserts[5m]) > $inserts',
    keepFiringFor: '5m',
    severity: 'critical',
    summary: 'ClickHouse {{ $labels.job }} refuses inserts',
    description: '{{ $value | humanize }} inserts were refused by {{ $labels.pod }} in 5 minutes: too many parts.',
    thresholds: { inserts: { default: 0, reason: 'what is refused is lost unless somebody sends it again' } },
    runbook: {
      meaning: 'A partition has as many parts as `parts_to_throw_insert` allows.',
      impact: 'Data does not arrive. Writers that keep it fill up, others lose it.',
      look: {
        'How many parts are there?': 'ClickHouseAsyncMetrics_MaxPartCountForPartition',
        'Do merges get on?': 'rate(ClickHouseProfileEvents_MergedRows[5m])',
        'Is there room on the disk?': 'ClickHouseAsyncMetrics_FilesystemMainPathAvailableBytes',
      },
      mend: [
        'Stop or slow down the writer with many small inserts; merges then catch up.',
        'Merges do not run: a full disk, a mutation that fails (`system.mutations`), or `SYSTEM STOP MERGES`.',
        'Afterwards see ClickHouseTooManyParts.',
      ],
    },
  },

  ClickHouseQueriesFail: {
    expr: 'rate(ClickHouseProfileEvents_FailedQuery[10m]) / (rate(ClickHouseProfileEvents_Query[10m]) > 0) > $share',
    for: '10m',
    severity: 'warning',
    summary: 'Queries of ClickHouse {{ $labels.job }} fail',
    description: '{{ $value | humanizePercentage }} of the queries in {{ $labels.pod }} end with an error.',
    thresholds: { share: { default: 0.1, reason: 'people mistype a query now and then, applications do not' } },
    runbook: {
      meaning: 'A large part of the queries ends with an exception.',
      impact: 'Reports, dashboards or applications lack data.',
      look: {
        'Inserts or selects?':
          'rate(ClickHouseProfileEvents_FailedInsertQuery[5m]) or rate(ClickHouseProfileEvents_FailedSelectQuery[5m])',
        'For lack of memory?': 'rate(ClickHouseProfileEvents_QueryMemoryLimitExceeded[5m])',
        'Can other servers not be reached?': 'rate(ClickHouseProfileEvents_DistributedConnectionFailAtAll[5m])',
      },
      mend: [
        '`SELECT name, value, last_error_message FROM system.errors ORDER BY last_error_time DESC` shows what fails.',
        "`system.query_log` with `type LIKE 'Exception%'` names users and queries.",
      ],
    },
  },

  ClickHouseDiskFull: {
    expr: '1 - ClickHouseAsyncMetrics_FilesystemMainPathAvailableBytes / (ClickHouseAsyncMetrics_FilesystemMainPathTotalBytes > 0) > $used',
    for: '15m',
    severity: 'warning',
    summary: 'The disk of ClickHouse {{ $labels.job }} is filling up',
    description: '{{ $value | humanizePercentage }} of the volume of {{ $labels.pod }} are in use.',
    thresholds: { used: { default: 0.8, reason: 'a merge needs as much room again as the parts that it merges' } },
    runbook: {
      meaning: 'The volume of the main path is nearly full.',
      impact: 'Merges stop first, then inserts fail; the log of the server stops as well.',
      look: {
        'How much is it in tables?': 'ClickHouseAsyncMetrics_TotalBytesOfMergeTreeTables',
        'How fast does it fill?': 'deriv(ClickHouseAsyncMetrics_FilesystemMainPathAvailableBytes[6h])',
      },
      mend: [
        'System tables grow without end if nobody sets a TTL: `system.query_log`, `system.trace_log`.',
        'Give tables a TTL, or drop old partitions: `ALTER TABLE ... DROP PARTITION`.',
        'Enlarge the volume, or add a disk to the storage policy.',
      ],
    },
  },

  ClickHouseKeeperErrors: {
    expr: 'rate(ClickHouseProfileEvents_ZooKeeperHardwareExceptions[5m]) > $rate',
    for: '5m',
    severity: 'warning',
    summary: 'ClickHouse {{ $labels.job }} loses its connection to Keeper',
    description: '{{ $value | humanize }} calls per second of {{ $labels.pod }} fail for the network or the session.',
    thresholds: { rate: { default: 0.1, reason: 'a Keeper that is replaced costs a few calls, and not for minutes' } },
    runbook: {
      meaning: 'Calls to Keeper or ZooKeeper fail because connections break or sessions expire.',
      impact: 'Inserts into replicated tables wait or fail; in the end tables become read-only.',
      look: {
        'Are tables read-only already?': 'ClickHouseMetrics_ReadonlyReplica',
        'How long does a call take?':
          'rate(ClickHouseProfileEvents_ZooKeeperWaitMicroseconds[5m]) / (rate(ClickHouseProfileEvents_ZooKeeperTransactions[5m]) > 0) / 1000000',
      },
      mend: [
        'See whether Keeper has a leader: the four letter word `mntr` on its port.',
        'A slow disk of Keeper, or too many small inserts: each is several transactions.',
        'Keeper runs on the nodes of the servers and loses to them: give it its own.',
      ],
    },
  },

  ClickHouseDataLost: {
    expr: 'increase(ClickHouseProfileEvents_ReplicatedDataLoss[1h]) > $parts',
    severity: 'critical',
    summary: 'ClickHouse {{ $labels.job }} has lost data',
    description: '{{ $value | humanize }} parts that {{ $labels.pod }} looked for are on no replica any more.',
    thresholds: { parts: { default: 0, reason: 'there is no harmless loss' } },
    runbook: {
      meaning: 'A part that the table should have is not on any replica that answers, and was replaced by nothing.',
      impact: 'Rows are missing for good, unless they come from a backup or are inserted again.',
      look: {
        'When?': 'increase(ClickHouseProfileEvents_ReplicatedDataLoss[1h]) > 0',
        'Which servers are there?': 'ClickHouseAsyncMetrics_Uptime',
      },
      mend: [
        'The log of the server names table and part: "data loss", "is lost forever".',
        'See whether a replica was deleted with its volume before the others had fetched from it.',
        'Restore the partition from a backup, or insert it again. `insert_quorum` keeps it from happening.',
      ],
    },
  },

  ClickHouseDistributedStuck: {
    expr: 'ClickHouseMetrics_BrokenDistributedFilesToInsert > $files or ClickHouseMetrics_DistributedFilesToInsert > $backlog',
    for: '15m',
    severity: 'warning',
    summary: 'Inserts into distributed tables of ClickHouse {{ $labels.job }} do not arrive',
    description: '{{ $value }} files wait in {{ $labels.pod }} to be sent to other servers.',
    thresholds: {
      files: { default: 0, reason: 'a broken file is never tried again' },
      backlog: { default: 1000, reason: 'files are sent within seconds; a thousand means that a server is away' },
    },
    runbook: {
      meaning: 'Rows that were inserted into a Distributed table wait on this server, or were put aside as broken.',
      impact: 'Queries do not see these rows, and they are lost with this volume.',
      look: {
        'How many bytes wait?': 'ClickHouseMetrics_DistributedBytesToInsert',
        'Can others not be reached?': 'rate(ClickHouseProfileEvents_DistributedConnectionFailAtAll[5m])',
      },
      mend: [
        '`SELECT * FROM system.distribution_queue` shows the shard and the last exception.',
        'Broken files are in the folder `broken` of the table: insert them by hand, then delete them.',
        'Insert into local tables, or set `distributed_foreground_insert`, if rows must not wait.',
      ],
    },
  },
});
