import type { Panel } from '../panel';

export const panels: readonly Panel[] = [
  {
    title: 'Up since',
    about: 'When each process was started.',
    as: 'number',
    unit: 'dateTimeFromNow',
    queries: { '{{pod}}': '(time() - process_uptime_seconds) * 1000' },
  },
  {
    title: 'Members of the cluster',
    about: 'How many members each pod sees: as many as there are pods.',
    as: 'number',
    unit: 'short',
    queries: { '{{pod}}': 'vendor_cluster_size' },
  },
  {
    title: 'Waiting for the database',
    about: 'Threads that wait for a connection.',
    as: 'number',
    unit: 'short',
    queries: { '{{pod}}': 'agroal_awaiting_count' },
  },
  {
    title: 'Errors',
    about: 'The share of answers that are 5xx.',
    as: 'number',
    unit: 'percentunit',
    queries: {
      '{{job}}':
        '(sum by (job, namespace) (rate(http_server_requests_seconds_count{outcome="SERVER_ERROR"}[$__rate_interval])) or sum by (job, namespace) (rate(http_server_requests_seconds_count[$__rate_interval])) * 0) / sum by (job, namespace) (rate(http_server_requests_seconds_count[$__rate_interval]))',
    },
  },
  {
    title: 'Requests',
    about: 'Requests per second, the ten most frequent kinds.',
    unit: 'reqps',
    queries: {
      '{{uri}}': 'topk(10, sum by (job, namespace, uri) (rate(http_server_requests_seconds_count[$__rate_interval])))',
    },
  },
  {
    title: 'Answers by status',
    about: 'What clients get.',
    unit: 'reqps',
    queries: {
      '{{status}}': 'sum by (job, namespace, status) (rate(http_server_requests_seconds_count[$__rate_interval]))',
    },
  },
  {
    title: 'Mean time',
    about: 'The ten slowest kinds of requests, on average.',
    unit: 's',
    queries: {
      '{{uri}}':
        'topk(10, sum by (job, namespace, uri) (rate(http_server_requests_seconds_sum[$__rate_interval])) / sum by (job, namespace, uri) (rate(http_server_requests_seconds_count[$__rate_interval])))',
    },
  },
  {
    title: 'Logins',
    about: 'Logins per second by realm. Empty without event metrics.',
    unit: 'ops',
    queries: {
      '{{realm}} good':
        'sum by (job, namespace, realm) (rate(keycloak_user_events_total{event="login",error=""}[$__rate_interval]))',
      '{{realm}} refused':
        'sum by (job, namespace, realm) (rate(keycloak_user_events_total{event="login",error!=""}[$__rate_interval]))',
    },
  },
  {
    title: 'Password checks',
    about: 'Passwords that were hashed and compared per second: most of the work of the processor.',
    unit: 'ops',
    queries: {
      '{{realm}} {{outcome}}':
        'sum by (job, namespace, realm, outcome) (rate(keycloak_credentials_password_hashing_validations_total[$__rate_interval]))',
    },
  },
  {
    title: 'Connections to the database',
    about: 'Connections in use and idle, and threads that wait for one.',
    unit: 'short',
    queries: {
      '{{pod}} in use': 'agroal_active_count',
      '{{pod}} idle': 'agroal_available_count',
      '{{pod}} waiting': 'agroal_awaiting_count',
    },
  },
  {
    title: 'Hit ratio of caches',
    about: 'Lookups that were answered from the cache.',
    unit: 'percentunit',
    queries: {
      '{{cache}}':
        'sum by (job, namespace, cache) (rate(vendor_statistics_hits{cache=~"realms|users|authorization|keys"}[$__rate_interval])) / (sum by (job, namespace, cache) (rate(vendor_statistics_hits{cache=~"realms|users|authorization|keys"}[$__rate_interval])) + sum by (job, namespace, cache) (rate(vendor_statistics_misses{cache=~"realms|users|authorization|keys"}[$__rate_interval])))',
    },
  },
  {
    title: 'Heap',
    about: 'Memory of Java in use.',
    unit: 'bytes',
    queries: { '{{pod}}': 'sum by (job, namespace, pod) (jvm_memory_used_bytes{area="heap"})' },
  },
];
