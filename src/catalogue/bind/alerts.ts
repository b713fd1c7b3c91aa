import { defineAlerts } from '../alert';
import { unmonitored } from '../unmonitored';

export const alerts = defineAlerts({
  ...unmonitored('Bind', 'BIND'),

  BindDown: {
    expr: 'bind_up == 0',
    for: '1m',
    severity: 'critical',
    summary: 'BIND behind {{ $labels.job }} does not answer',
    description: 'The exporter {{ $labels.pod }} runs, but gets no statistics from BIND.',
    runbook: {
      meaning: 'The exporter is alive and the statistics channel of BIND does not answer, or not with XML.',
      impact: 'If BIND is down, names are resolved by the other servers only, or not at all.',
      look: {
        'Since when?': 'bind_up',
        'How many queries came in before?': 'sum by (job, namespace) (rate(bind_incoming_queries_total[5m]))',
      },
      mend: [
        'See whether it resolves: `dig @SERVER example.com`. If so, only the statistics channel is broken.',
        'Ask for the statistics as the exporter does: `curl http://SERVER:8053/xml/v3/server`. Refused means that `statistics-channels` is missing or does not allow the pod, 404 that BIND was built without libxml2.',
        'A BIND that does not start says why: `named-checkconf -z` finds errors in configuration and zones.',
      ],
    },
  },

  BindServfail: {
    expr: 'sum by (job, namespace) (rate(bind_responses_total{result="SERVFAIL"}[5m])) / (sum by (job, namespace) (rate(bind_responses_total[5m])) > $rate) > $share',
    for: '10m',
    severity: 'critical',
    summary: 'BIND behind {{ $labels.job }} fails to resolve names',
    description: '{{ $value | humanizePercentage }} of its answers are SERVFAIL.',
    thresholds: {
      share: { default: 0.1, reason: 'a few zones on the internet are always broken, a tenth of all names is not' },
      rate: { default: 0.5, reason: 'with fewer answers per second, one client that insists is the majority' },
    },
    runbook: {
      meaning: 'BIND answers many queries with SERVFAIL: it cannot find or cannot validate what was asked for.',
      impact: 'Applications cannot resolve these names, and fail to connect.',
      look: {
        'Do servers further up not answer?': 'rate(bind_resolver_query_errors_total[5m])',
        'Does validation fail?': 'rate(bind_resolver_dnssec_validation_errors_total[5m])',
        'Could zones not be fetched?': 'increase(bind_zone_transfer_failure_total[1h])',
      },
      mend: [
        '`dig @SERVER NAME +cd` answers although `dig @SERVER NAME` does not: DNSSEC validation fails, often because the clock is wrong.',
        'Timeouts further up: see whether the network lets port 53 out, and whether forwarders answer.',
        'A secondary zone that has expired: `rndc zonestatus ZONE` tells when it was loaded and when it is tried again.',
      ],
    },
  },

  BindResolverTimeouts: {
    expr: 'sum by (job, namespace) (rate(bind_resolver_query_errors_total{error="QueryTimeout"}[5m])) / (sum by (job, namespace) (rate(bind_resolver_queries_total[5m])) > $rate) > $share',
    for: '10m',
    severity: 'warning',
    summary: 'Servers that BIND behind {{ $labels.job }} asks do not answer',
    description: '{{ $value | humanizePercentage }} of the queries that it sends time out.',
    thresholds: {
      share: { default: 0.1, reason: 'lame servers on the internet cost a few percent, a broken path costs more' },
      rate: { default: 0.5, reason: 'with fewer queries per second, one dead zone is the majority' },
    },
    runbook: {
      meaning: 'Forwarders, or name servers on the internet, leave queries of BIND without an answer.',
      impact: 'Names are resolved slowly, because BIND tries other servers, or not at all.',
      look: {
        'How long do answers take?':
          'histogram_quantile(0.9, sum by (job, namespace, le) (rate(bind_resolver_query_duration_seconds_bucket[5m])))',
        'How often does it try again?': 'rate(bind_resolver_query_retries_total[5m])',
        'Do large answers get lost?': 'rate(bind_resolver_query_edns0_errors_total[5m])',
      },
      mend: [
        'Ask a forwarder directly: `dig @FORWARDER example.com`, once over UDP and once with `+tcp`.',
        'A firewall or NetworkPolicy must let UDP and TCP to port 53 out.',
        'Errors of EDNS: fragments are dropped on the way. Leave `edns-udp-size` at 1232, its default.',
      ],
    },
  },

  BindRecursionExhausted: {
    expr: 'bind_recursive_clients > $clients',
    for: '5m',
    severity: 'warning',
    summary: 'BIND behind {{ $labels.job }} is running out of recursive clients',
    description: '{{ $value }} clients wait for names that BIND has to ask others for.',
    thresholds: {
      clients: {
        default: 800,
        reason:
          'at 900 of the 1000 that `recursive-clients` allows by default, BIND drops the oldest query for each new one',
      },
    },
    runbook: {
      meaning: 'Many clients wait at the same time, because answers from outside are slow or there are many clients.',
      impact: 'At the limit, BIND drops queries: names that are not in the cache cannot be resolved.',
      look: {
        'Are queries dropped already?': 'rate(bind_query_errors_total{error="Dropped"}[5m])',
        'Do servers outside not answer?': 'rate(bind_resolver_query_errors_total{error="QueryTimeout"}[5m])',
        'Are there more queries than before?': 'sum by (job, namespace) (rate(bind_incoming_queries_total[5m]))',
      },
      mend: [
        '`rndc recursing` writes to `named.recursing` who waits for which name.',
        'One zone that does not answer: set `fetches-per-zone` and `fetches-per-server`.',
        'Legitimate load: raise `recursive-clients`; each takes about 20 kB.',
      ],
    },
  },

  BindDropsQueries: {
    expr: 'rate(bind_query_errors_total{error="Dropped"}[5m]) > $rate',
    for: '5m',
    severity: 'warning',
    summary: 'BIND behind {{ $labels.job }} drops queries',
    description: '{{ $value | humanize }} queries per second are left without an answer.',
    thresholds: { rate: { default: 1, reason: 'single ones come from spoofed or malformed packets' } },
    runbook: {
      meaning:
        'BIND gives queries up without answering them, mostly because a quota of recursion or fetches is reached.',
      impact: 'Clients wait for their timeout and ask again, which adds to the load.',
      look: {
        'How many clients wait?': 'bind_recursive_clients',
        'Which kinds are asked for?': 'topk(5, rate(bind_incoming_queries_total[5m]))',
      },
      mend: [
        'Look for `quota` in the log of BIND: it names the zone or the server that is limited.',
        'A flood of random names below one zone: set `fetches-per-zone`, and limit the clients that send it.',
        'Raise `recursive-clients` if all of them are legitimate.',
      ],
    },
  },

  BindZoneTransferFails: {
    expr: 'increase(bind_zone_transfer_failure_total[30m]) > $failures',
    severity: 'warning',
    keepFiringFor: '15m',
    summary: 'BIND behind {{ $labels.job }} cannot fetch zones from their primary',
    description: '{{ $value | humanize }} transfers failed in 30 minutes.',
    thresholds: {
      failures: { default: 2, reason: 'a primary that restarts costs one or two, which are tried again after `retry`' },
    },
    runbook: {
      meaning: 'This server is a secondary, and cannot transfer zones that have changed on the primary.',
      impact: 'It answers with old data, and with SERVFAIL once the `expire` of the zone is over.',
      look: {
        'Do any transfers succeed?': 'increase(bind_zone_transfer_success_total[1h])',
        'Which serial does it hold?': 'bind_zone_serial',
      },
      mend: [
        '`rndc zonestatus ZONE` shows when it will be tried next; the log names zone and reason.',
        'Try by hand: `dig @PRIMARY ZONE AXFR`. REFUSED means `allow-transfer` or a TSIG key, a timeout TCP port 53.',
      ],
    },
  },

  BindValidationFails: {
    expr: 'sum by (job, namespace) (rate(bind_resolver_dnssec_validation_errors_total[10m])) / (sum by (job, namespace) (rate(bind_resolver_dnssec_validation_errors_total[10m])) + sum by (job, namespace) (rate(bind_resolver_dnssec_validation_success_total[10m])) > $rate) > $share',
    for: '10m',
    severity: 'warning',
    summary: 'DNSSEC validation of BIND behind {{ $labels.job }} fails',
    description: '{{ $value | humanizePercentage }} of the validations fail.',
    thresholds: {
      share: { default: 0.2, reason: 'single zones are signed badly, a fifth of all of them is a fault here' },
      rate: { default: 0.1, reason: 'with fewer validations per second, one bad zone is the majority' },
    },
    runbook: {
      meaning: 'Answers do not match their signatures, or their keys cannot be fetched.',
      impact: 'Names in signed zones are answered with SERVFAIL.',
      look: {
        'How many fail?': 'rate(bind_resolver_dnssec_validation_errors_total[10m])',
        'Can keys be asked for?': 'rate(bind_resolver_queries_total{type=~"DNSKEY|DS"}[10m])',
      },
      mend: [
        'See whether the clock of the node is right: signatures hold for a limited time.',
        '`rndc managed-keys status` shows whether the key of the root is trusted and fresh.',
        'A forwarder that strips signatures: `dig @FORWARDER . DNSKEY +dnssec` must show RRSIG records.',
      ],
    },
  },
});
