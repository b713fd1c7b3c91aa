import { defineAlerts } from '../alert';
import { unmonitored } from '../unmonitored';

export const alerts = defineAlerts({
  ...unmonitored('MongoDB', 'MongoDB'),

  MongoDBDown: {
    expr: 'mongodb_up == 0',
    for: '1m',
    severity: 'critical',
    summary: 'MongoDB behind {{ $labels.job }} does not answer',
    description: 'The exporter {{ $labels.pod }} runs, but cannot connect to MongoDB.',
    runbook: {
      meaning: 'The exporter is alive and cannot open a connection, or cannot log in.',
      impact: 'If it is the primary, the replica set elects another; without a majority nothing can be written.',
      look: {
        'Since when?': 'mongodb_up',
        'What do the other members see?': 'mongodb_rs_members_health',
      },
      mend: [
        'See whether the pod of MongoDB runs; after a crash it recovers its journal first.',
        '`AuthenticationFailed` in the log of the exporter: the Secret and the user differ, or `authSource` is missing in the URI.',
        'The user needs the role `clusterMonitor` on `admin`.',
      ],
    },
  },

  MongoDBNoPrimary: {
    expr: 'max by (job, namespace, rs_nm) (mongodb_rs_members_state == bool 1) == 0',
    for: '1m',
    severity: 'critical',
    summary: 'Replica set {{ $labels.rs_nm }} of MongoDB has no primary',
    description: 'No member of {{ $labels.rs_nm }} is primary, so that nothing can be written.',
    runbook: {
      meaning: 'The members cannot agree on a primary, most likely because a majority cannot be reached.',
      impact: 'Every write fails. Reads that allow secondaries still work.',
      look: {
        'What is each member?': 'mongodb_rs_members_state',
        'Which ones are reachable?': 'mongodb_rs_members_health',
      },
      mend: [
        'Bring back enough members for a majority.',
        'All run and none is elected: `rs.status()` and the log tell why; often the names of the members do not resolve from each other.',
        'The majority is lost for good: reconfigure the rest with `rs.reconfig(..., { force: true })`.',
      ],
    },
  },

  MongoDBMemberUnhealthy: {
    expr: 'min by (job, namespace, rs_nm, member_idx) (mongodb_rs_members_health) == 0',
    for: '5m',
    severity: 'warning',
    summary: 'Member {{ $labels.member_idx }} of replica set {{ $labels.rs_nm }} cannot be reached',
    description: 'The other members of {{ $labels.rs_nm }} get no heartbeat from it.',
    runbook: {
      meaning: 'A member of the replica set does not answer the heartbeats of the others.',
      impact: 'One copy less. One more loss may cost the majority, and with it all writes.',
      look: {
        'Who sees it as down?': 'mongodb_rs_members_health == 0',
        'What state has each member?': 'mongodb_rs_members_state',
      },
      mend: [
        'See whether its pod runs, and whether the others reach it: name, port, NetworkPolicy, TLS.',
        'A member that was away for longer than the oplog reaches must be synchronized from the start.',
      ],
    },
  },

  MongoDBReplicationLag: {
    expr: '(max by (job, namespace, rs_nm) (mongodb_rs_members_optimeDate{member_state="PRIMARY"}) - on (job, namespace, rs_nm) group_right min by (job, namespace, rs_nm, member_idx) (mongodb_rs_members_optimeDate{member_state="SECONDARY"})) / 1000 > $lag',
    for: '5m',
    severity: 'warning',
    summary: 'Secondary {{ $labels.member_idx }} of replica set {{ $labels.rs_nm }} lags',
    description: 'It is {{ $value | humanizeDuration }} behind the primary.',
    thresholds: {
      lag: {
        default: 30,
        reason: 'writes with majority wait for it long before, and healthy members are within a second',
      },
    },
    runbook: {
      meaning: 'The secondary has not applied what the primary wrote since.',
      impact: 'Readers of it see old data, writes that wait for a majority are slow, and a failover may roll back.',
      look: {
        'Does it catch up?': 'mongodb_rs_members_optimeDate',
        'How far is the way to it?': 'mongodb_rs_members_pingMs',
        'What does it have to apply?': 'rate(mongodb_ss_opcountersRepl[5m])',
      },
      mend: [
        'Compare disk and memory with those of the primary: a smaller member cannot keep up.',
        'A large index build or delete is applied there too: wait.',
        'If it falls behind the oplog it must be synchronized from the start: enlarge the oplog.',
      ],
    },
  },

  MongoDBConnectionsExhausted: {
    expr: 'sum by (job, namespace, instance) (mongodb_ss_connections{conn_type="current"}) / sum by (job, namespace, instance) (mongodb_ss_connections{conn_type=~"current|available"}) > $used',
    for: '5m',
    severity: 'warning',
    summary: 'MongoDB behind {{ $labels.job }} is running out of connections',
    description: '{{ $value | humanizePercentage }} of the connections that it accepts are open.',
    thresholds: { used: { default: 0.85, reason: 'one rollout of the clients may need the rest for a while' } },
    runbook: {
      meaning: 'Nearly as many clients are connected as `maxIncomingConnections` or the limit of open files allows.',
      impact: 'At the limit new connections are refused.',
      look: {
        'Did the number jump or creep?': 'mongodb_ss_connections',
        'Do operations queue?': 'mongodb_ss_globalLock_currentQueue',
      },
      mend: [
        'Each client has a pool of up to 100 connections per server: lower `maxPoolSize`.',
        'Operations have become slow, so that pools fill: find them with `db.currentOp()`.',
        'Each connection needs about a megabyte; raise the limit only with the memory for it.',
      ],
    },
  },

  MongoDBCacheFull: {
    expr: 'mongodb_ss_wt_cache_bytes_currently_in_the_cache / mongodb_ss_wt_cache_maximum_bytes_configured > $used',
    for: '10m',
    severity: 'warning',
    summary: 'The cache of MongoDB behind {{ $labels.job }} is full',
    description: '{{ $value | humanizePercentage }} of the WiredTiger cache are in use.',
    thresholds: {
      used: { default: 0.95, reason: 'eviction holds it at 80 %; at 95 % the threads of the clients have to evict' },
    },
    runbook: {
      meaning: 'Eviction cannot keep the cache below its target.',
      impact: 'Operations have to make room first: latency rises for everybody.',
      look: {
        'How much of it must be written first?':
          'mongodb_ss_wt_cache_tracked_dirty_bytes_in_the_cache / mongodb_ss_wt_cache_maximum_bytes_configured',
        'How long do operations take?':
          'rate(mongodb_ss_opLatencies_latency[5m]) / rate(mongodb_ss_opLatencies_ops[5m])',
      },
      mend: [
        'Much of it is dirty: the disk is too slow for the writes.',
        'Little is dirty: queries read more than fits. A missing index is the most frequent reason.',
        'Give the pod more memory; the cache is half of it by default.',
      ],
    },
  },

  MongoDBQueues: {
    expr: 'mongodb_ss_globalLock_currentQueue{count_type="total"} > $queued',
    for: '5m',
    severity: 'warning',
    summary: 'Operations queue in MongoDB behind {{ $labels.job }}',
    description: '{{ $value }} operations wait to begin.',
    thresholds: {
      queued: {
        default: 50,
        reason: 'a burst is gone within seconds; a queue that stays is more work than the server can do',
      },
    },
    runbook: {
      meaning: 'Operations wait for a ticket or a lock before they begin.',
      impact: 'Clients wait for what is queued before them, and time out.',
      look: {
        'Readers or writers?': 'mongodb_ss_globalLock_currentQueue',
        'Is there more to do than before?': 'sum by (job, namespace, legacy_op_type) (rate(mongodb_ss_opcounters[5m]))',
      },
      mend: [
        '`db.currentOp({ waitingForLock: true })` shows what waits, and for whom.',
        'Look at the disk: writers wait for checkpoints.',
        'Find slow operations with the profiler, and give them an index.',
      ],
    },
  },
});
