import type { Panel } from '../panel';

export const panels: readonly Panel[] = [
  {
    title: 'Questions',
    about: 'Questions per second, all replicas together.',
    as: 'number',
    unit: 'reqps',
    queries: { '{{job}}': 'sum by (job, namespace) (rate(coredns_dns_requests_total[$__rate_interval]))' },
  },
  {
    title: 'Failed',
    about: 'Share of answers that are SERVFAIL.',
    as: 'number',
    unit: 'percentunit',
    queries: {
      '{{job}}':
        'sum by (job, namespace) (rate(coredns_dns_responses_total{rcode="SERVFAIL"}[$__rate_interval])) / sum by (job, namespace) (rate(coredns_dns_responses_total[$__rate_interval]))',
    },
  },
  {
    title: 'From the cache',
    about: 'Share of questions that the cache answers.',
    as: 'number',
    unit: 'percentunit',
    queries: {
      '{{job}}':
        'sum by (job, namespace) (rate(coredns_cache_hits_total[$__rate_interval])) / sum by (job, namespace) (rate(coredns_cache_requests_total[$__rate_interval]))',
    },
  },
  {
    title: 'Up since',
    about: 'When each replica was started last.',
    as: 'number',
    unit: 'dateTimeFromNow',
    queries: { '{{pod}}': 'process_start_time_seconds * 1000' },
  },
  {
    title: 'Questions by type',
    about: 'A and AAAA are names that are looked up; many AAAA for nothing come from clients that search domains.',
    unit: 'reqps',
    queries: { '{{type}}': 'sum by (job, namespace, type) (rate(coredns_dns_requests_total[$__rate_interval]))' },
  },
  {
    title: 'Answers by code',
    about: 'NXDOMAIN is common where `ndots` makes clients try search domains; SERVFAIL is trouble.',
    unit: 'reqps',
    queries: { '{{rcode}}': 'sum by (job, namespace, rcode) (rate(coredns_dns_responses_total[$__rate_interval]))' },
  },
  {
    title: 'Time to answer, 99th percentile',
    about: 'By zone: `.` is what upstreams answer, the others come from memory.',
    unit: 's',
    queries: {
      '{{zone}}':
        'histogram_quantile(0.99, sum by (job, namespace, zone, le) (rate(coredns_dns_request_duration_seconds_bucket[$__rate_interval])))',
    },
  },
  {
    title: 'Upstreams, 99th percentile',
    about: 'How long each upstream takes.',
    unit: 's',
    queries: {
      '{{to}}':
        'histogram_quantile(0.99, sum by (job, namespace, to, le) (rate(coredns_proxy_request_duration_seconds_bucket[$__rate_interval])))',
    },
  },
  {
    title: 'Unhealthy upstreams',
    about: 'Health checks per second that fail.',
    unit: 'cps',
    queries: { '{{pod}} {{to}}': 'rate(coredns_proxy_healthcheck_failures_total[$__rate_interval])' },
  },
  {
    title: 'Cache entries',
    about: 'Names that exist (success) and names that do not (denial).',
    unit: 'short',
    queries: { '{{pod}} {{type}}': 'sum by (job, namespace, pod, type) (coredns_cache_entries)' },
  },
  {
    title: 'Questions by replica',
    about: 'Whether the load is spread.',
    unit: 'reqps',
    queries: { '{{pod}}': 'sum by (job, namespace, pod) (rate(coredns_dns_requests_total[$__rate_interval]))' },
  },
  {
    title: 'Memory',
    about: 'Grows with the number of Services and endpoints, and with the cache.',
    unit: 'bytes',
    queries: { '{{pod}}': 'process_resident_memory_bytes' },
  },
];
