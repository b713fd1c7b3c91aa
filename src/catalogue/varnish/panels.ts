import type { Panel } from '../panel';

export const panels: readonly Panel[] = [
  {
    title: 'Varnish',
    about: 'Whether the statistics of Varnish can be read.',
    as: 'state',
    unit: 'none',
    queries: { '{{pod}}': 'varnish_up' },
  },
  {
    title: 'Child started',
    about: 'When the process that serves requests was started. The cache was empty then.',
    as: 'number',
    unit: 'dateTimeFromNow',
    queries: { '{{pod}}': '(time() - varnish_main_uptime) * 1000' },
  },
  {
    title: 'Hit ratio',
    about: 'Lookups that found something in the cache. What is passed on purpose does not count.',
    as: 'number',
    unit: 'percentunit',
    queries: {
      '{{job}}':
        'sum by (job, namespace) (rate(varnish_main_cache_hit[$__rate_interval])) / (sum by (job, namespace) (rate(varnish_main_cache_hit[$__rate_interval])) + sum by (job, namespace) (rate(varnish_main_cache_miss[$__rate_interval])))',
    },
  },
  {
    title: 'Storage in use',
    about: 'How full each storage is.',
    as: 'number',
    unit: 'percentunit',
    queries: {
      '{{pod}} {{type}}': 'varnish_sma_g_bytes / (varnish_sma_g_bytes + varnish_sma_g_space > 0)',
    },
  },
  {
    title: 'Requests',
    about: 'Requests of clients per second, and what became of them.',
    unit: 'reqps',
    queries: {
      '{{job}} all': 'sum by (job, namespace) (rate(varnish_main_client_req[$__rate_interval]))',
      '{{job}} hit': 'sum by (job, namespace) (rate(varnish_main_cache_hit[$__rate_interval]))',
      '{{job}} miss': 'sum by (job, namespace) (rate(varnish_main_cache_miss[$__rate_interval]))',
      '{{job}} pass': 'sum by (job, namespace) (rate(varnish_main_s_pass[$__rate_interval]))',
    },
  },
  {
    title: 'Fetches',
    about: 'Fetches from backends per second, and those that failed.',
    unit: 'reqps',
    queries: {
      '{{job}} all': 'sum by (job, namespace) (rate(varnish_main_fetch_total[$__rate_interval]))',
      '{{job}} failed': 'sum by (job, namespace) (rate(varnish_main_fetch{type="failed"}[$__rate_interval]))',
    },
  },
  {
    title: 'Requests to backends',
    about: 'Requests per second to each backend.',
    unit: 'reqps',
    queries: { '{{backend}}': 'sum by (job, namespace, backend) (rate(varnish_backend_req[$__rate_interval]))' },
  },
  {
    title: 'Trouble with backends',
    about: 'Connections that failed, were not tried because the backend is sick, or because it has too many.',
    unit: 'ops',
    queries: {
      '{{backend}} failed': 'sum by (job, namespace, backend) (rate(varnish_backend_fail[$__rate_interval]))',
      '{{backend}} sick': 'sum by (job, namespace, backend) (rate(varnish_backend_unhealthy[$__rate_interval]))',
      '{{backend}} busy': 'sum by (job, namespace, backend) (rate(varnish_backend_busy[$__rate_interval]))',
    },
  },
  {
    title: 'Threads',
    about: 'Threads, and sessions that wait for one.',
    unit: 'short',
    queries: {
      '{{pod}} threads': 'varnish_main_threads',
      '{{pod}} waiting': 'varnish_main_thread_queue_len',
    },
  },
  {
    title: 'Sessions',
    about: 'New connections of clients per second, and those that were dropped.',
    unit: 'cps',
    queries: {
      '{{job}} accepted': 'sum by (job, namespace) (rate(varnish_main_sessions{type="conn"}[$__rate_interval]))',
      '{{job}} dropped': 'sum by (job, namespace) (rate(varnish_main_sessions{type="dropped"}[$__rate_interval]))',
    },
  },
  {
    title: 'Objects',
    about: 'Objects in the cache.',
    unit: 'short',
    queries: { '{{pod}}': 'varnish_main_n_object' },
  },
  {
    title: 'Objects that leave the cache',
    about: 'Expired ones came to their end, nuked ones had to make room.',
    unit: 'ops',
    queries: {
      '{{job}} expired': 'sum by (job, namespace) (rate(varnish_main_n_expired[$__rate_interval]))',
      '{{job}} nuked': 'sum by (job, namespace) (rate(varnish_main_n_lru_nuked[$__rate_interval]))',
    },
  },
];
