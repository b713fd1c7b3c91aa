import type { Panel } from '../panel';

export const panels: readonly Panel[] = [
  {
    title: 'Up since',
    about: 'When each process was started.',
    as: 'number',
    unit: 'dateTimeFromNow',
    queries: { '{{pod}}': '(time() - haproxy_process_uptime_seconds) * 1000' },
  },
  {
    title: 'Connections of maxconn',
    about: 'At 1 no more are accepted.',
    as: 'number',
    unit: 'percentunit',
    queries: { '{{pod}}': 'haproxy_process_current_connections / haproxy_process_max_connections' },
  },
  {
    title: 'Backends that are down',
    about: 'Backends without a server.',
    as: 'number',
    unit: 'short',
    queries: { '{{job}}': 'sum by (job, namespace) (haproxy_backend_status{state="DOWN"})' },
  },
  {
    title: 'Servers that are down',
    about: 'Servers that fail their check.',
    as: 'number',
    unit: 'short',
    queries: { '{{job}}': 'sum by (job, namespace) (haproxy_server_status{state="DOWN"})' },
  },
  {
    title: 'Requests',
    about: 'HTTP requests per second of each frontend.',
    unit: 'reqps',
    queries: {
      '{{proxy}}': 'sum by (job, namespace, proxy) (rate(haproxy_frontend_http_requests_total[$__rate_interval]))',
    },
  },
  {
    title: 'Answers by class',
    about: 'What backends answer. 5xx are errors of servers or of HAProxy.',
    unit: 'reqps',
    queries: {
      '{{proxy}} {{code}}':
        'sum by (job, namespace, proxy, code) (rate(haproxy_backend_http_responses_total[$__rate_interval])) > 0',
    },
  },
  {
    title: 'Response time',
    about: 'Average of the last 1024 requests to each backend.',
    unit: 's',
    queries: {
      '{{proxy}}': 'max by (job, namespace, proxy) (haproxy_backend_response_time_average_seconds)',
    },
  },
  {
    title: 'Queues',
    about: 'Requests that wait for a server.',
    unit: 'short',
    queries: { '{{proxy}}': 'sum by (job, namespace, proxy) (haproxy_backend_current_queue)' },
  },
  {
    title: 'Sessions',
    about: 'Open sessions of each frontend.',
    unit: 'short',
    queries: { '{{proxy}}': 'sum by (job, namespace, proxy) (haproxy_frontend_current_sessions)' },
  },
  {
    title: 'Errors towards servers',
    about: 'Connections that failed, and requests that were tried again.',
    unit: 'ops',
    queries: {
      '{{proxy}} failed':
        'sum by (job, namespace, proxy) (rate(haproxy_backend_connection_errors_total[$__rate_interval]))',
      '{{proxy}} retried':
        'sum by (job, namespace, proxy) (rate(haproxy_backend_retry_warnings_total[$__rate_interval]))',
    },
  },
  {
    title: 'Traffic',
    about: 'Bytes from and to clients.',
    unit: 'Bps',
    queries: {
      '{{proxy}} in': 'sum by (job, namespace, proxy) (rate(haproxy_frontend_bytes_in_total[$__rate_interval]))',
      '{{proxy}} out': 'sum by (job, namespace, proxy) (rate(haproxy_frontend_bytes_out_total[$__rate_interval]))',
    },
  },
  {
    title: 'Active servers',
    about: 'Servers of each backend that take requests.',
    unit: 'short',
    queries: { '{{proxy}}': 'min by (job, namespace, proxy) (haproxy_backend_active_servers)' },
  },
];
