import type { Panel } from '../panel';

export const panels: readonly Panel[] = [
  {
    title: 'BIND',
    about: 'Whether the exporter gets statistics from BIND.',
    as: 'state',
    unit: 'none',
    queries: { '{{job}}': 'bind_up' },
  },
  {
    title: 'Up since',
    about: 'When BIND was started last.',
    as: 'number',
    unit: 'dateTimeFromNow',
    queries: { '{{job}}': 'bind_boot_time_seconds * 1000' },
  },
  {
    title: 'Configured',
    about: 'When BIND has read its configuration last.',
    as: 'number',
    unit: 'dateTimeFromNow',
    queries: { '{{job}}': 'bind_config_time_seconds * 1000' },
  },
  {
    title: 'Recursive clients',
    about:
      'Clients that wait for an answer from elsewhere. Without `recursive-clients` in the configuration, 1000 may.',
    as: 'number',
    unit: 'short',
    queries: { '{{job}}': 'bind_recursive_clients' },
  },
  {
    title: 'Queries',
    about: 'Queries of clients per second, by the type of record that they ask for.',
    unit: 'reqps',
    queries: {
      '{{job}} {{type}}':
        'topk(10, sum by (job, namespace, type) (rate(bind_incoming_queries_total[$__rate_interval])))',
    },
  },
  {
    title: 'Answers',
    about:
      'Answers to clients per second. NXDOMAIN is a name that does not exist, SERVFAIL one that cannot be resolved.',
    unit: 'reqps',
    queries: { '{{job}} {{result}}': 'sum by (job, namespace, result) (rate(bind_responses_total[$__rate_interval]))' },
  },
  {
    title: 'Queries that need others',
    about: 'Queries whose answer was not in the cache, and queries that were sent for them.',
    unit: 'reqps',
    queries: {
      '{{job}} recursive': 'sum by (job, namespace) (rate(bind_query_recursions_total[$__rate_interval]))',
      '{{job}} sent': 'sum by (job, namespace) (rate(bind_resolver_queries_total[$__rate_interval]))',
    },
  },
  {
    title: 'Round trip of nine in ten',
    about: 'How long other servers take. Buckets are coarse: 10, 100, 500, 800 and 1600 milliseconds.',
    unit: 's',
    queries: {
      '{{job}}':
        'histogram_quantile(0.9, sum by (job, namespace, le) (rate(bind_resolver_query_duration_seconds_bucket[$__rate_interval])))',
    },
  },
  {
    title: 'Trouble with other servers',
    about: 'Queries that failed, that had to be sent again, and answers that are lame.',
    unit: 'ops',
    queries: {
      '{{job}} {{error}}':
        'sum by (job, namespace, error) (rate(bind_resolver_query_errors_total[$__rate_interval])) > 0',
      '{{job}} sent again': 'sum by (job, namespace) (rate(bind_resolver_query_retries_total[$__rate_interval]))',
      '{{job}} lame': 'sum by (job, namespace) (rate(bind_resolver_response_lame_total[$__rate_interval]))',
    },
  },
  {
    title: 'DNSSEC',
    about: 'Validations per second. Those that fail become SERVFAIL.',
    unit: 'ops',
    queries: {
      '{{job}} good': 'sum by (job, namespace) (rate(bind_resolver_dnssec_validation_success_total[$__rate_interval]))',
      '{{job}} failed':
        'sum by (job, namespace) (rate(bind_resolver_dnssec_validation_errors_total[$__rate_interval]))',
    },
  },
  {
    title: 'Cache',
    about: 'Sets of records in the cache, by type.',
    unit: 'short',
    queries: { '{{job}} {{type}}': 'topk(10, sum by (job, namespace, type) (bind_resolver_cache_rrsets))' },
  },
  {
    title: 'Zone transfers',
    about: 'Transfers from primaries, and requests of others that were refused.',
    unit: 'ops',
    queries: {
      '{{job}} succeeded': 'rate(bind_zone_transfer_success_total[$__rate_interval])',
      '{{job}} failed': 'rate(bind_zone_transfer_failure_total[$__rate_interval])',
      '{{job}} refused': 'rate(bind_zone_transfer_rejected_total[$__rate_interval])',
    },
  },
];
