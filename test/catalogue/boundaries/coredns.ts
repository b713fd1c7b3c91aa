import { type Boundaries, noTargets } from '../../../scripts/alert-tests/boundary';
import type { systems } from '../../../src/catalogue/systems';

const buckets = (below: string) => ({
  'coredns_dns_request_duration_seconds_bucket{server="dns://:53",zone=".",le="0.512"}': below,
  'coredns_dns_request_duration_seconds_bucket{server="dns://:53",zone=".",le="1.024"}': '0+100x30',
  'coredns_dns_request_duration_seconds_bucket{server="dns://:53",zone=".",le="2.048"}': '0+200x30',
  'coredns_dns_request_duration_seconds_bucket{server="dns://:53",zone=".",le="+Inf"}': '0+200x30',
});

export const coredns: Boundaries<ReturnType<typeof systems.coredns>> = {
  CorednsUnmonitored: noTargets,
  CorednsFails: {
    fires: {
      'coredns_dns_responses_total{rcode="SERVFAIL"}': '0+4x20',
      'coredns_dns_responses_total{rcode="NOERROR"}': '0+96x20',
    },
    silent: {
      'coredns_dns_responses_total{rcode="SERVFAIL"}': '0+2x20',
      'coredns_dns_responses_total{rcode="NOERROR"}': '0+98x20',
    },
    from: '1m',
    keeps: [],
    says: '4%',
  },
  CorednsSlow: {
    fires: buckets('0+90x30'),
    silent: {
      ...buckets('0+90x30'),
      'coredns_dns_request_duration_seconds_bucket{server="dns://:53",zone=".",le="1.024"}': '0+200x30',
      'coredns_dns_request_duration_seconds_bucket{server="dns://:53",zone=".",le="0.512"}': '0+198x30',
    },
    from: '1m',
    keeps: ['server', 'zone'],
    says: '2.028s',
  },
  CorednsUpstreamUnhealthy: {
    fires: { 'coredns_proxy_healthcheck_failures_total{to="10.0.0.2:53"}': '0+13x30' },
    silent: { 'coredns_proxy_healthcheck_failures_total{to="10.0.0.2:53"}': '0+12x30' },
    from: '5m',
    says: '216.7m',
  },
  CorednsNoUpstream: {
    fires: { coredns_forward_healthcheck_broken_total: '0 1x20' },
    silent: { coredns_forward_healthcheck_broken_total: 1 },
    from: '1m',
    says: '1',
  },
  CorednsForwardLimit: {
    fires: { coredns_forward_max_concurrent_rejects_total: '0 1x20' },
    silent: { coredns_forward_max_concurrent_rejects_total: 1 },
    from: '1m',
    says: '1',
  },
  CorednsReloadFailed: {
    fires: { coredns_reload_failed_total: '0 1x20' },
    silent: { coredns_reload_failed_total: 1 },
    from: '1m',
    says: '1',
  },
  CorednsPanics: {
    fires: { coredns_panics_total: '0 1x20' },
    silent: { coredns_panics_total: 1 },
    from: '1m',
    says: '1',
  },
};
