import { defineAlerts } from '../alert';
import { unmonitored } from '../unmonitored';

export const alerts = defineAlerts({
  ...unmonitored('Coredns', 'CoreDNS'),

  CorednsFails: {
    expr: 'sum by (job, namespace) (rate(coredns_dns_responses_total{rcode="SERVFAIL"}[5m])) / sum by (job, namespace) (rate(coredns_dns_responses_total[5m])) > $failed',
    for: '5m',
    severity: 'critical',
    summary: 'CoreDNS of {{ $labels.job }} cannot answer many questions',
    description: '{{ $value | humanizePercentage }} of the answers are SERVFAIL.',
    thresholds: {
      failed: {
        default: 0.03,
        reason:
          'a broken domain that somebody asks for in a loop stays below; an upstream that is gone goes far beyond',
      },
    },
    runbook: {
      meaning: 'CoreDNS answers that it failed: it did not get an answer itself, or a plugin gave up.',
      impact: 'Names are not found although they exist. Whoever connects to something new sees errors.',
      look: {
        'Which zone?':
          'sum by (job, namespace, zone, plugin) (rate(coredns_dns_responses_total{rcode="SERVFAIL"}[5m]))',
        'Which upstream?':
          'sum by (job, namespace, to) (rate(coredns_proxy_request_duration_seconds_count{rcode="SERVFAIL"}[5m]))',
        'Are upstreams unhealthy?': 'rate(coredns_proxy_healthcheck_failures_total[5m])',
      },
      mend: [
        'If it is the zone `.`, ask the upstream yourself: `dig @<upstream> example.com` from a node. CoreDNS uses the servers in the `/etc/resolv.conf` of its node.',
        'If it is the zone of the cluster, see whether CoreDNS reaches the API server; its log says so.',
        'Switch on the plugin `errors`, or `log` for a short while, to see the questions that fail.',
      ],
    },
  },

  CorednsSlow: {
    expr: 'histogram_quantile(0.99, sum by (job, namespace, server, zone, le) (rate(coredns_dns_request_duration_seconds_bucket[5m]))) > $seconds',
    for: '10m',
    severity: 'warning',
    summary: 'CoreDNS of {{ $labels.job }} answers slowly',
    description: 'In zone {{ $labels.zone }} one of a hundred answers takes {{ $value | humanizeDuration }} or longer.',
    thresholds: {
      seconds: {
        default: 1,
        reason:
          'answers come from memory or one hop away; a name that is searched in five domains takes five times as long',
      },
    },
    runbook: {
      meaning: 'One in a hundred questions waits this long inside CoreDNS, upstream servers included.',
      impact:
        'New connections are slow. Resolvers of glibc and musl ask again after five seconds, which doubles the load.',
      look: {
        'Is it the upstream?':
          'histogram_quantile(0.99, sum by (job, namespace, to, le) (rate(coredns_proxy_request_duration_seconds_bucket[5m])))',
        'Are there more questions than usual?': 'sum by (job, namespace) (rate(coredns_dns_requests_total[5m]))',
        'Does the cache help?':
          'sum by (job, namespace) (rate(coredns_cache_hits_total[5m])) / sum by (job, namespace) (rate(coredns_cache_requests_total[5m]))',
      },
      mend: [
        'If only the zone `.` is slow, the upstream is: let `forward` name faster servers, raise the time in `cache`.',
        'If every zone is slow, CoreDNS lacks processor time: add replicas, or NodeLocal DNSCache.',
        'See who asks so much. Pods that only ask for names outside profit from `ndots: 1` in their `dnsConfig`.',
      ],
    },
  },

  CorednsUpstreamUnhealthy: {
    expr: 'rate(coredns_proxy_healthcheck_failures_total[5m]) > $failures',
    for: '5m',
    severity: 'warning',
    summary: 'An upstream of CoreDNS {{ $labels.job }} fails its health checks',
    description:
      'The upstream {{ $labels.to }} fails {{ $value | humanize }} health checks per second, as {{ $labels.pod }} sees it.',
    thresholds: {
      failures: {
        default: 0.2,
        reason: 'an upstream that is gone is asked about every half second, a single lost packet is no concern',
      },
    },
    runbook: {
      meaning: 'CoreDNS asks an upstream again and again whether it lives, and gets no answer.',
      impact:
        'Questions go to the other upstreams. If there are none, CoreDNS picks one at random and most questions fail.',
      look: {
        'Do all replicas say so?': 'rate(coredns_proxy_healthcheck_failures_total[5m])',
        'Does anything fail for it?':
          'sum by (job, namespace) (rate(coredns_dns_responses_total{rcode="SERVFAIL"}[5m]))',
      },
      mend: [
        'If only one replica says so, look at the network of its node.',
        'If all do, the upstream is down or a firewall drops UDP to it: take it out of `forward` until it is back.',
      ],
    },
  },

  CorednsNoUpstream: {
    expr: 'increase(coredns_forward_healthcheck_broken_total[5m]) > $times',
    for: '2m',
    keepFiringFor: '5m',
    severity: 'critical',
    summary: 'All upstreams of CoreDNS {{ $labels.job }} are unhealthy',
    description: 'In 5 minutes {{ $value | humanize }} questions met no healthy upstream in {{ $labels.pod }}.',
    thresholds: { times: { default: 0, reason: 'with two upstreams this does not happen by chance' } },
    runbook: {
      meaning: 'No upstream of `forward` passes its health check, so a question was sent to a random one.',
      impact: 'Names outside of the cluster are not found: calls to clouds, registries and partners fail.',
      look: {
        'Which upstreams?': 'rate(coredns_proxy_healthcheck_failures_total[5m])',
        'Do answers still come?':
          'sum by (job, namespace, to, rcode) (rate(coredns_proxy_request_duration_seconds_count[5m]))',
      },
      mend: [
        'Ask an upstream from the node of the pod: `dig @<upstream> example.com`. No answer there either is a matter of the network.',
        'Point `forward` to servers that work; CoreDNS reloads the Corefile by itself within a minute or two.',
      ],
    },
  },

  CorednsForwardLimit: {
    expr: 'increase(coredns_forward_max_concurrent_rejects_total[5m]) > $rejected',
    for: '2m',
    keepFiringFor: '5m',
    severity: 'warning',
    summary: 'CoreDNS of {{ $labels.job }} rejects questions because too many are under way',
    description: '{{ $labels.pod }} rejected {{ $value | humanize }} questions in 5 minutes.',
    thresholds: { rejected: { default: 0, reason: 'every rejected question is an error for somebody' } },
    runbook: {
      meaning: '`max_concurrent` questions wait for upstreams, and further ones are answered with REFUSED.',
      impact: 'Some names outside of the cluster are not found.',
      look: {
        'Are the upstreams slow?':
          'histogram_quantile(0.99, sum by (job, namespace, to, le) (rate(coredns_proxy_request_duration_seconds_bucket[5m])))',
        'Are there more questions?': 'sum by (job, namespace, zone) (rate(coredns_dns_requests_total[5m]))',
      },
      mend: [
        'Slow upstreams fill the limit by themselves: mend these first.',
        'Raise `max_concurrent`; each question under way costs about 2 KiB of memory.',
      ],
    },
  },

  CorednsReloadFailed: {
    expr: 'increase(coredns_reload_failed_total[1h]) > $failed',
    severity: 'warning',
    summary: 'CoreDNS of {{ $labels.job }} cannot load its Corefile',
    description: '{{ $labels.pod }} failed to load its configuration {{ $value | humanize }} times in an hour.',
    thresholds: {
      failed: { default: 0, reason: 'a Corefile that cannot be loaded stays so until somebody changes it' },
    },
    runbook: {
      meaning:
        'The Corefile has changed, and the new one is wrong. CoreDNS goes on with the old one, and tries the new one only once: the alert ends within the hour, whether it was mended or not.',
      impact: 'The change is not in force; a pod that restarts now does not come up at all.',
      look: {
        'Which replicas run which configuration?': 'coredns_reload_version_info',
        'Did it happen before?': 'increase(coredns_reload_failed_total[1d])',
      },
      mend: [
        'The log of the pod names the line: `kubectl logs -n kube-system -l k8s-app=kube-dns`.',
        'Undo the change of the ConfigMap, or mend the line.',
      ],
    },
  },

  CorednsPanics: {
    expr: 'increase(coredns_panics_total[10m]) > $panics',
    keepFiringFor: '10m',
    severity: 'warning',
    summary: 'CoreDNS of {{ $labels.job }} panics',
    description: '{{ $labels.pod }} recovered from {{ $value | humanize }} panics in 10 minutes.',
    thresholds: { panics: { default: 0, reason: 'a panic is a bug, and each leaves a question without answer' } },
    runbook: {
      meaning: 'A plugin crashed while it answered a question; CoreDNS recovered and went on.',
      impact: 'The question was not answered. A client that repeats it can cause the next panic.',
      look: {
        'How often?': 'increase(coredns_panics_total[1h])',
        'Which version?': 'coredns_build_info',
      },
      mend: [
        'The log holds the stack if the plugin `debug` is on; search the issues of CoreDNS for it, and upgrade if it is mended there.',
        'Take the plugin that panics out of the Corefile if you can do without.',
      ],
    },
  },
});
