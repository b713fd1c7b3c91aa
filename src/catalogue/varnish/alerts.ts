import { defineAlerts } from '../alert';
import { unmonitored } from '../unmonitored';

export const alerts = defineAlerts({
  ...unmonitored('Varnish', 'Varnish'),

  VarnishDown: {
    expr: 'varnish_up == 0',
    for: '1m',
    severity: 'critical',
    summary: 'Varnish in {{ $labels.pod }} does not run',
    description: 'The exporter of {{ $labels.job }} runs, but finds no shared memory of Varnish that it can read.',
    runbook: {
      meaning: 'Varnish has no child process, or `varnishstat` beside it cannot read its shared memory.',
      impact: 'If Varnish is down, requests to this pod fail. If only the statistics are gone, you are blind.',
      look: {
        'Since when?': 'varnish_up',
        'Has the child crashed before?': 'increase(varnish_mgt_child_panic[1h])',
      },
      mend: [
        'See whether Varnish answers in the pod; its log tells if the VCL does not compile or the backend has no address.',
        'Varnish answers: run `varnishstat -1` in the container of the exporter. It needs the same volume, the group of Varnish and the same major version.',
      ],
    },
  },

  VarnishBackendSick: {
    expr: 'varnish_backend_up == 0 and max_over_time(varnish_backend_up[1d]) == 1',
    for: '2m',
    severity: 'critical',
    summary: 'Backend {{ $labels.backend }} of Varnish {{ $labels.job }} fails its probe',
    description: 'Varnish in {{ $labels.pod }} sends no requests to {{ $labels.backend }}.',
    runbook: {
      meaning: 'The probe of this backend fails, after it had passed within the last day.',
      impact:
        'What is in the cache is served on, for as long as `grace` lasts. Everything else is answered with 503, unless a director has another backend.',
      look: {
        'Which backends are sick?': 'varnish_backend_up == 0',
        'How many requests are turned away?': 'rate(varnish_backend_unhealthy[5m])',
        'How do connections fail?': 'rate(varnish_backend_fail_econnrefused[5m])',
      },
      mend: [
        '`varnishadm backend.list -p` shows the last probes, and what was wrong with them.',
        'Ask for the path of the probe from the pod of Varnish: a status other than 200 fails it.',
        'Until it is mended: `varnishadm backend.set_health NAME healthy` forces requests through.',
      ],
    },
  },

  VarnishFetchesFail: {
    expr: 'sum by (job, namespace) (rate(varnish_main_fetch{type="failed"}[5m])) / (sum by (job, namespace) (rate(varnish_main_fetch_total[5m])) > $rate) > $share',
    for: '5m',
    severity: 'critical',
    summary: 'Varnish {{ $labels.job }} cannot fetch from its backends',
    description: '{{ $value | humanizePercentage }} of the fetches fail.',
    thresholds: {
      share: { default: 0.05, reason: 'single connections break off, one in twenty is what users notice' },
      rate: { default: 0.5, reason: 'with fewer fetches per second, a single one that fails is a large share' },
    },
    runbook: {
      meaning: 'Varnish gets no answer, or only half of one, from the backends it asks.',
      impact: 'Whatever is not in the cache is answered with 503.',
      look: {
        'Which backend, and how?': 'rate(varnish_backend_fail[5m])',
        'Are backends at their limit of connections?': 'rate(varnish_backend_busy[5m])',
        'Are headers too large?': 'rate(varnish_main_losthdr[5m])',
      },
      mend: [
        '`varnishlog -q "FetchError"` shows each failed fetch with its reason.',
        '`first byte timeout`: the backend is too slow, or `first_byte_timeout` too short for it.',
        '`http format error`: headers do not fit; raise `http_resp_hdr_len` or `http_resp_size`.',
      ],
    },
  },

  VarnishDropsSessions: {
    expr: 'rate(varnish_main_sessions{type="dropped"}[5m]) > $rate',
    for: '2m',
    severity: 'critical',
    summary: 'Varnish {{ $labels.job }} drops connections of clients',
    description: '{{ $value | humanize }} connections per second are closed unanswered in {{ $labels.pod }}.',
    thresholds: { rate: { default: 0, reason: 'each dropped session is an error for somebody' } },
    runbook: {
      meaning: 'No thread was free and the queue of waiting sessions is full, so that connections are closed.',
      impact: 'Clients see connections that are closed without an answer.',
      look: {
        'How many sessions wait for a thread?': 'varnish_main_thread_queue_len',
        'Are there as many threads as allowed?': 'rate(varnish_main_threads_limited[5m])',
        'Can threads not be created?': 'rate(varnish_main_threads_failed[5m])',
      },
      mend: [
        'Backends have become slow, so that threads wait for them: mend that first.',
        'Raise `thread_pool_max`; each thread needs memory, so raise the limit of the pod as well.',
        'A sudden start: raise `thread_pool_min`, so that threads need not be created first.',
      ],
    },
  },

  VarnishThreadsExhausted: {
    expr: 'rate(varnish_main_threads_limited[5m]) > $rate',
    for: '5m',
    severity: 'warning',
    summary: 'Varnish {{ $labels.job }} needs more threads than it may have',
    description: 'A thread was wanted and refused {{ $value | humanize }} times per second in {{ $labels.pod }}.',
    thresholds: { rate: { default: 0, reason: 'a limit that is touched once is touched again with the next burst' } },
    runbook: {
      meaning: 'All threads that `thread_pool_max` allows are busy.',
      impact: 'Requests wait for a thread; when the queue is full as well, connections are dropped.',
      look: {
        'How many threads are there?': 'varnish_main_threads',
        'How many sessions wait?': 'varnish_main_thread_queue_len',
        'Are more requests fetched than before?': 'rate(varnish_main_fetch_total[5m])',
      },
      mend: [
        'See whether backends answer slowly: each fetch holds a thread.',
        'Raise `thread_pool_max`, with `varnishadm param.set` at once and in the arguments for good.',
      ],
    },
  },

  VarnishChildRestarts: {
    expr: 'increase(varnish_mgt_child_start[15m]) > $restarts',
    severity: 'warning',
    keepFiringFor: '15m',
    summary: 'Varnish {{ $labels.job }} has restarted and lost its cache',
    description: 'The child process in {{ $labels.pod }} was started again within the last 15 minutes.',
    thresholds: { restarts: { default: 0, reason: 'the child runs for as long as the pod, unless it crashes' } },
    runbook: {
      meaning: 'The process that serves requests has died, and the manager has started a new one.',
      impact: 'All of the cache is gone: every request goes to the backends until it is filled again.',
      look: {
        'Did it panic?': 'increase(varnish_mgt_child_panic[1h])',
        'Was it killed?': 'increase(varnish_mgt_child_died[1h])',
        'Do the backends bear it?': 'rate(varnish_main_backend_req[5m])',
      },
      mend: [
        '`varnishadm panic.show` holds the reason of the last panic.',
        'Killed for memory: the storage of `-s malloc` needs a fifth more than its size; raise the limit of the pod.',
        'It did not answer the manager in time: raise `cli_timeout`, or give the pod more processor time.',
      ],
    },
  },

  VarnishCacheTooSmall: {
    expr: 'sum by (job, namespace) (rate(varnish_main_n_lru_nuked[15m])) / (sum by (job, namespace) (rate(varnish_main_fetch_total[15m])) > $rate) > $share',
    for: '30m',
    severity: 'info',
    summary: 'The storage of Varnish {{ $labels.job }} is too small',
    description: 'For each fetch, {{ $value | humanize }} objects are thrown out before they expire.',
    thresholds: {
      share: { default: 0.5, reason: 'if every second fetch drives out an object, the cache turns over without use' },
      rate: { default: 0.5, reason: 'with fewer fetches per second, the figure says nothing' },
    },
    runbook: {
      meaning: 'The storage is full, and objects must make room for others although they are still good.',
      impact: 'The hit ratio falls, and backends get requests that the cache could answer.',
      look: {
        'How full is it?': 'varnish_sma_g_bytes / (varnish_sma_g_bytes + varnish_sma_g_space)',
        'Which share is answered from the cache?':
          'rate(varnish_main_cache_hit[15m]) / (rate(varnish_main_cache_hit[15m]) + rate(varnish_main_cache_miss[15m]))',
      },
      mend: [
        'Raise the size in `-s malloc,SIZE`, and the memory limit of the pod with it.',
        'Do not store what is large and rarely asked for: `set beresp.uncacheable = true` by size or path.',
      ],
    },
  },
});
