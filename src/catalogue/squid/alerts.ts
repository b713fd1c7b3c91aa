import { defineAlerts } from '../alert';
import { unmonitored } from '../unmonitored';

export const alerts = defineAlerts({
  ...unmonitored('Squid', 'Squid'),

  SquidDown: {
    expr: 'squid_up == 0',
    for: '1m',
    severity: 'critical',
    summary: 'Squid behind {{ $labels.job }} does not answer',
    description: 'The exporter {{ $labels.pod }} runs, but gets nothing from the cache manager of {{ $labels.host }}.',
    runbook: {
      meaning: 'The exporter is alive, and Squid does not answer it or forbids it to ask the cache manager.',
      impact: 'If Squid is down, whatever may only go out through the proxy cannot go out.',
      look: {
        'Since when?': 'squid_up',
        'How many requests came in before?': 'rate(squid_client_http_requests_total[5m])',
      },
      mend: [
        'Use it: `curl -x http://PROXY:3128 http://example.com`. If that works, only the cache manager is closed.',
        'The log of the exporter says `Non success code 403`: `http_access allow manager` must name its pod before any `deny`.',
        'A Squid that does not start says why in `cache.log`; `squid -k parse` finds errors in its configuration.',
      ],
    },
  },

  SquidErrors: {
    expr: 'rate(squid_client_http_errors_total[5m]) / (rate(squid_client_http_requests_total[5m]) > $rate) > $share',
    for: '10m',
    severity: 'warning',
    summary: 'Squid behind {{ $labels.job }} answers its clients with errors',
    description: '{{ $value | humanizePercentage }} of the requests end with an error of Squid.',
    thresholds: {
      share: { default: 0.1, reason: 'clients ask for hosts that do not exist, but not in one of ten requests' },
      rate: { default: 0.5, reason: 'with fewer requests per second, one client that insists is the majority' },
    },
    runbook: {
      meaning: 'Squid answers with error pages of its own: the server cannot be reached, or the name not be resolved.',
      impact: 'Clients of the proxy see 502, 503 and 504 for what they ask for.',
      look: {
        'Do the servers behind fail?': 'rate(squid_server_all_errors_total[5m])',
        'Are names resolved slowly?': 'squid_DNS_Lookups_50',
        'Is Squid out of file descriptors?':
          'squid_info_Number_of_file_desc_currently_in_use / squid_info_Maximum_number_of_file_descriptors',
      },
      mend: [
        'The access log holds the status and the server of each request: see whether it is one destination or all.',
        'All destinations: the way out is broken. Try from the pod without the proxy.',
        'ERR_DNS_FAIL on the error pages: see `dns_nameservers`, and whether port 53 is let out.',
      ],
    },
  },

  SquidServerErrors: {
    expr: 'rate(squid_server_all_errors_total[5m]) / (rate(squid_server_all_requests_total[5m]) > $rate) > $share',
    for: '10m',
    severity: 'warning',
    summary: 'Squid behind {{ $labels.job }} gets errors from servers',
    description: '{{ $value | humanizePercentage }} of the requests that it sends fail.',
    thresholds: {
      share: { default: 0.1, reason: 'single servers are always down, a tenth of all requests is a fault on the way' },
      rate: { default: 0.5, reason: 'with fewer requests per second, one dead server is the majority' },
    },
    runbook: {
      meaning: 'Requests that Squid sends to servers or to parent proxies fail.',
      impact: 'What is not in the cache cannot be fetched.',
      look: {
        'Is it HTTP?': 'rate(squid_server_http_errors_total[5m])',
        'How much is still served from the cache?':
          'rate(squid_client_http_hits_total[5m]) / rate(squid_client_http_requests_total[5m])',
      },
      mend: [
        'A parent proxy (`cache_peer`) that is down: `curl http://PROXY:3128/squid-internal-mgr/server_list` shows their state.',
        'A firewall or an egress policy that has changed: try the destination from the pod of Squid.',
      ],
    },
  },

  SquidFileDescriptorsExhausted: {
    expr: 'squid_info_Number_of_file_desc_currently_in_use / (squid_info_Maximum_number_of_file_descriptors > 0) > $used',
    for: '5m',
    severity: 'critical',
    summary: 'Squid behind {{ $labels.job }} is running out of file descriptors',
    description: '{{ $value | humanizePercentage }} of its file descriptors are in use.',
    thresholds: {
      used: { default: 0.85, reason: 'each request takes two or three, so that a burst fills the rest within seconds' },
    },
    runbook: {
      meaning:
        'Nearly all file descriptors that Squid may open are open: connections to clients, to servers, and files of the cache.',
      impact: 'At the limit Squid accepts no more connections: clients wait and time out.',
      look: {
        'How many clients are there?': 'squid_info_Number_of_clients_accessing_cache',
        'Do servers answer slowly, so that connections pile up?': 'squid_Cache_Misses_95',
        'Did the number jump or creep?': 'squid_info_Number_of_file_desc_currently_in_use',
      },
      mend: [
        'Raise `max_filedescriptors`; it cannot exceed the limit of the container (`ulimit -n`).',
        'Idle tunnels: lower `client_lifetime` and `pconn_timeout`.',
        'One client with too many: limit it with an `acl` of the type `maxconn`.',
      ],
    },
  },

  SquidSlow: {
    expr: 'squid_Cache_Misses_50 > $seconds',
    for: '10m',
    severity: 'warning',
    summary: 'Requests through Squid behind {{ $labels.job }} take long',
    description: 'Half of what is not in the cache takes longer than {{ $value | humanizeDuration }}.',
    thresholds: {
      seconds: { default: 3, reason: 'servers answer within a second as a rule, and people give up after a few' },
    },
    runbook: {
      meaning: 'The median time for requests that Squid has to send on has gone up, measured over five minutes.',
      impact: 'Everything that goes through the proxy is slow; clients with short timeouts fail.',
      look: {
        'Is it the resolution of names?': 'squid_DNS_Lookups_50',
        'Is it Squid itself?': 'squid_info_CPU_Usage_5_minute_avg',
        'Is what is in the cache slow as well?': 'squid_Cache_Hits_50',
      },
      mend: [
        'Names are slow: set `dns_nameservers` to servers that are near.',
        'One processor at its limit: set `workers`, or add pods.',
        'Hits are slow too: the disk of `cache_dir` is too slow; a larger `cache_mem` spares it.',
      ],
    },
  },

  SquidNamesSlow: {
    expr: 'squid_DNS_Lookups_50 > $seconds',
    for: '10m',
    severity: 'warning',
    summary: 'Squid behind {{ $labels.job }} resolves names slowly',
    description: 'Half of the lookups take longer than {{ $value | humanizeDuration }}.',
    thresholds: {
      seconds: { default: 1, reason: 'a lookup takes milliseconds; seconds are lost packets that were sent again' },
    },
    runbook: {
      meaning: 'The name servers that Squid asks answer late, or only when asked again.',
      impact: 'Every request for a host that is not known yet waits for its name.',
      look: {
        'Since when?': 'squid_DNS_Lookups_50',
        'Is it only some of them?': 'squid_DNS_Lookups_95',
      },
      mend: [
        'Ask each server that `curl http://PROXY:3128/squid-internal-mgr/idns` lists, from the pod of Squid; that page counts its answers too.',
        'Inside a cluster, search domains make several lookups of one: let `dns_defnames off` stand.',
      ],
    },
  },
});
