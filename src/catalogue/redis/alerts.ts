import { defineAlerts } from '../alert';
import { unmonitored } from '../unmonitored';

export const alerts = defineAlerts({
  ...unmonitored('Redis', 'Redis'),

  RedisDown: {
    expr: 'redis_up == 0',
    for: '1m',
    severity: 'critical',
    summary: 'Redis behind {{ $labels.job }} does not answer',
    description: 'The exporter {{ $labels.pod }} runs, but gets no answer from Redis.',
    runbook: {
      meaning: 'The exporter is alive and cannot connect to Redis, or cannot log in.',
      impact:
        'Clients most likely cannot reach this Redis either: what is cached, queued or locked there is gone for them.',
      look: {
        'Since when?': 'redis_up',
        'Why does the exporter not get through?': 'redis_exporter_last_scrape_error',
      },
      mend: [
        'See whether the pods of Redis run. A pod that was killed for memory needs a `maxmemory` below its limit.',
        'Compare the Secret that the exporter reads with the password of the server: an error of NOAUTH or WRONGPASS says that they differ.',
        'Redis that loads a large dump answers LOADING until it is done: wait, and follow its log.',
      ],
    },
  },

  RedisMemoryFull: {
    expr: 'redis_memory_used_bytes / (redis_memory_max_bytes > 0) > $used',
    for: '15m',
    severity: 'warning',
    summary: 'Redis behind {{ $labels.job }} has almost used its memory',
    description: '{{ $value | humanizePercentage }} of maxmemory are in use.',
    thresholds: {
      used: { default: 0.9, reason: 'at 1 Redis evicts keys, or refuses writes if its policy is noeviction' },
    },
    runbook: {
      meaning: 'The data of Redis has nearly reached `maxmemory`. A Redis without `maxmemory` never raises this alert.',
      impact: 'With an eviction policy keys vanish before their time; with `noeviction` every write fails with OOM.',
      look: {
        'Which policy is in force?': 'redis_instance_info',
        'Are keys evicted already?': 'rate(redis_evicted_keys_total[5m])',
        'Which database grows?': 'redis_db_keys',
        'How many keys never expire?': 'redis_db_keys - redis_db_keys_expiring',
      },
      mend: [
        'Find what grew: `redis-cli --bigkeys` or `--memkeys` on a replica.',
        'Give keys a time to live, or choose an eviction policy that fits what is stored.',
        'Raise `maxmemory`, and with it the memory limit of the pod.',
      ],
    },
  },

  RedisTooManyClients: {
    expr: 'redis_connected_clients / redis_config_maxclients > $used',
    for: '5m',
    severity: 'warning',
    summary: 'Redis behind {{ $labels.job }} is running out of client connections',
    description: '{{ $value | humanizePercentage }} of maxclients are connected.',
    thresholds: {
      used: {
        default: 0.85,
        reason: 'leaves room for one more rollout of the clients, which doubles them for a while',
      },
    },
    runbook: {
      meaning: 'Nearly as many clients are connected as `maxclients` allows.',
      impact: 'At the limit Redis closes every new connection at once: pods that start cannot work.',
      look: {
        'Did the number jump or creep?': 'redis_connected_clients',
        'How fast do clients connect?': 'rate(redis_connections_received_total[5m])',
        'How many wait in blocking commands?': 'redis_blocked_clients',
      },
      mend: [
        '`CLIENT LIST` shows by address who holds the connections, and how long each has been idle.',
        'A client that leaks needs a pool with an upper bound; `timeout` in the configuration closes idle ones meanwhile.',
        'Raise `maxclients` if the clients are legitimate; each needs a file descriptor.',
      ],
    },
  },

  RedisRejectedConnections: {
    expr: 'increase(redis_rejected_connections_total[5m]) > $rejected',
    severity: 'critical',
    keepFiringFor: '5m',
    summary: 'Redis behind {{ $labels.job }} turns clients away',
    description: '{{ $value | humanize }} connections were refused in 5 minutes because maxclients are connected.',
    thresholds: { rejected: { default: 0, reason: 'every refused connection is an error for somebody' } },
    runbook: {
      meaning: '`maxclients` clients are connected, so Redis closed new connections.',
      impact: 'Whoever was refused sees an error at once: requests fail, jobs do not start.',
      look: {
        'How many are refused?': 'rate(redis_rejected_connections_total[5m])',
        'How many are connected, and how many may be?': 'redis_connected_clients / redis_config_maxclients',
      },
      mend: [
        'Raise the limit without a restart: `CONFIG SET maxclients`.',
        'Find the leak with `CLIENT LIST`, and restart the clients that hold idle connections.',
      ],
    },
  },

  RedisReplicationBroken: {
    expr: 'redis_master_link_up == 0',
    for: '2m',
    severity: 'critical',
    summary: 'A Redis replica behind {{ $labels.job }} has lost its master',
    description: 'The replica behind {{ $labels.pod }} has no link to {{ $labels.master_host }}.',
    runbook: {
      meaning: 'A replica cannot follow its master: it is not connected, or the synchronization starts over and over.',
      impact: 'The replica serves old data. If the master fails now, everything written since is lost.',
      look: {
        'Since when has the replica heard nothing?': 'redis_master_last_io_seconds_ago',
        'Does it try a full synchronization?': 'redis_master_sync_in_progress',
        'Is the backlog too short for an outage like this one?': 'redis_replication_backlog_bytes',
      },
      mend: [
        'See whether the master runs and whether the network lets the replica reach it.',
        'MASTERAUTH or WRONGPASS in the log of the replica: set `masterauth` to the password of the master.',
        'A synchronization that never ends: raise `client-output-buffer-limit replica` and `repl-backlog-size`.',
      ],
    },
  },

  RedisReplicaMissing: {
    expr: 'max_over_time(redis_connected_slaves[1h]) - redis_connected_slaves > 0',
    for: '10m',
    severity: 'warning',
    summary: 'A master behind {{ $labels.job }} has fewer replicas than before',
    description: '{{ $value }} replicas that were connected within the last hour are gone.',
    runbook: {
      meaning: 'The master had more replicas connected during the last hour than it has now.',
      impact: 'There are fewer copies to fail over to, and fewer servers to read from.',
      look: {
        'How many are left?': 'redis_connected_slaves',
        'How far behind are they?': 'redis_connected_slave_lag_seconds',
      },
      mend: [
        'See which replica pod is missing or not ready, and read its log.',
        'If the number was reduced on purpose, the alert ends by itself within the hour.',
      ],
    },
  },

  RedisSaveFailed: {
    expr: 'redis_rdb_last_bgsave_status == 0',
    for: '1m',
    severity: 'critical',
    summary: 'Redis behind {{ $labels.job }} cannot save its data',
    description: 'The last background save of the Redis behind {{ $labels.pod }} failed.',
    runbook: {
      meaning: 'The fork that writes the dump did not succeed.',
      impact:
        'What changed since the last dump is lost at the next restart; with `stop-writes-on-bgsave-error`, which is the default, Redis refuses writes until a save succeeds.',
      look: {
        'How many changes are not saved?': 'redis_rdb_changes_since_last_save',
        'How old is the last good dump?': 'time() - redis_rdb_last_save_timestamp_seconds',
        'Is there memory for the copy?': 'redis_memory_used_rss_bytes',
      },
      mend: [
        'The log of Redis says why: no space on the volume, no right to write, or no memory to fork.',
        'A fork needs memory for what changes meanwhile: raise the limit of the pod, or allow `vm.overcommit_memory` on the node.',
        'Try again with `BGSAVE`; the alert ends as soon as it succeeds.',
      ],
    },
  },
});
