import { defineAlerts } from '../alert';
import { unmonitored } from '../unmonitored';

export const alerts = defineAlerts({
  ...unmonitored('Memcached', 'Memcached'),

  MemcachedDown: {
    expr: 'memcached_up == 0',
    for: '1m',
    severity: 'critical',
    summary: 'Memcached behind {{ $labels.job }} does not answer',
    description: 'The exporter {{ $labels.pod }} runs, but gets no statistics from Memcached.',
    runbook: {
      meaning: 'The exporter is alive and Memcached does not answer `stats` within its timeout.',
      impact: 'Clients miss everything that is cached there, and the databases behind it get that load.',
      look: {
        'Since when?': 'memcached_up',
        'Was it restarted?': 'memcached_uptime_seconds',
      },
      mend: [
        'See whether the pods of Memcached run; a pod that was killed for memory needs a limit above `-m`.',
        'A connection that is refused although the pod runs: compare the port, and whether TLS or SASL was switched on.',
        'Before it comes back empty, see whether the database behind it bears a cold cache.',
      ],
    },
  },

  MemcachedConnectionsExhausted: {
    expr: 'memcached_current_connections / memcached_max_connections > $used',
    for: '5m',
    severity: 'warning',
    summary: 'Memcached behind {{ $labels.job }} is running out of connections',
    description: '{{ $value | humanizePercentage }} of the connections that it accepts are open.',
    thresholds: { used: { default: 0.85, reason: 'one rollout of the clients may need the rest for a while' } },
    runbook: {
      meaning: 'Nearly as many clients are connected as `-c` allows; 1024 is the default.',
      impact: 'At the limit Memcached stops to accept connections: new clients hang until an old one leaves.',
      look: {
        'How fast do clients connect?': 'rate(memcached_connections_total[5m])',
        'Has it stopped to listen already?': 'increase(memcached_connections_listener_disabled_total[1h])',
      },
      mend: [
        'A client that connects for every request needs a pool, or a proxy such as mcrouter next to it.',
        'Raise `-c`; each connection needs some kilobytes.',
      ],
    },
  },

  MemcachedRefusesClients: {
    expr: 'increase(memcached_connections_listener_disabled_total[5m]) > $times',
    keepFiringFor: '5m',
    severity: 'critical',
    summary: 'Memcached behind {{ $labels.job }} has stopped to accept connections',
    description: 'It hit its limit {{ $value | humanize }} times in 5 minutes.',
    thresholds: { times: { default: 0, reason: 'each time, all clients that connect have to wait' } },
    runbook: {
      meaning: 'The limit of connections was reached, so Memcached closed its listener until one was free.',
      impact: 'Clients that connect wait for their timeout. What looks like a slow cache is a full one.',
      look: {
        'How many are connected, and how many may be?': 'memcached_current_connections / memcached_max_connections',
        'How fast do they come?': 'rate(memcached_connections_total[5m])',
      },
      mend: [
        'Raise `-c` and restart, with the cost of a cold cache in mind.',
        'Find the client that does not reuse connections.',
      ],
    },
  },

  MemcachedNoMemory: {
    expr: 'increase(memcached_item_no_memory_total[10m]) > $stores',
    keepFiringFor: '10m',
    severity: 'warning',
    summary: 'Memcached behind {{ $labels.job }} cannot store items',
    description: '{{ $value | humanize }} items found no memory in 10 minutes.',
    thresholds: {
      stores: {
        default: 0,
        reason: 'evictions make room for nearly everything; if they do not, the slabs do not fit the items',
      },
    },
    runbook: {
      meaning: 'An item could not be stored although old ones may be evicted: no page is left for its size.',
      impact: 'These items are never cached, and every request for them goes to the database behind.',
      look: {
        'Which slab is short of memory?': 'increase(memcached_slab_items_outofmemory_total[1h])',
        'How full is it?': 'memcached_current_bytes / memcached_limit_bytes',
      },
      mend: [
        'Sizes of items have changed: let Memcached move pages between slabs with `-o slab_reassign,slab_automove`.',
        'Raise `-m`, and the memory limit of the pod with it.',
      ],
    },
  },

  MemcachedRestarted: {
    expr: 'memcached_uptime_seconds < $age',
    severity: 'info',
    summary: 'Memcached behind {{ $labels.job }} has been restarted',
    description: 'It has been up for {{ $value | humanizeDuration }} and is cold.',
    thresholds: { age: { default: 600, reason: 'a busy cache is warm again after about ten minutes' } },
    runbook: {
      meaning: 'The process is younger than it takes to warm up.',
      impact: 'The hit ratio is low until clients have filled the cache again; what is behind it carries more load.',
      look: {
        'Does it warm up?':
          'sum by (job, namespace) (rate(memcached_commands_total{command="get",status="hit"}[5m])) / sum by (job, namespace) (rate(memcached_commands_total{command="get"}[5m]))',
        'How many items does it have?': 'memcached_current_items',
      },
      mend: [
        'Nothing to do after a rollout: the alert ends by itself.',
        'Otherwise see why the pod was restarted: `kubectl describe pod` names the reason of the last termination.',
      ],
    },
  },
});
