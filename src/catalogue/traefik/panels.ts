import type { Panel } from '../panel';

export const panels: readonly Panel[] = [
  {
    title: 'Up since',
    about: 'When each process was started.',
    as: 'number',
    unit: 'dateTimeFromNow',
    queries: { '{{pod}}': 'process_start_time_seconds * 1000' },
  },
  {
    title: 'Configured',
    about: 'When each process has taken a configuration last.',
    as: 'number',
    unit: 'dateTimeFromNow',
    queries: { '{{pod}}': 'traefik_config_last_reload_success * 1000' },
  },
  {
    title: 'Servers that are down',
    about: 'Servers that fail their health check, as any pod sees it.',
    as: 'number',
    unit: 'short',
    queries: { '{{job}}': 'count by (job, namespace) (traefik_service_server_up == 0)' },
  },
  {
    title: 'First certificate to expire',
    about: 'When the first of the certificates ends that Traefik has loaded.',
    as: 'number',
    unit: 'dateTimeFromNow',
    queries: { '{{job}}': 'min by (job, namespace) (traefik_tls_certs_not_after) * 1000' },
  },
  {
    title: 'Requests',
    about: 'Requests per second at each entry point.',
    unit: 'reqps',
    queries: {
      '{{entrypoint}}':
        'sum by (job, namespace, entrypoint) (rate(traefik_entrypoint_requests_total[$__rate_interval]))',
    },
  },
  {
    title: 'Answers by code',
    about: 'What clients get.',
    unit: 'reqps',
    queries: {
      '{{code}}': 'sum by (job, namespace, code) (rate(traefik_entrypoint_requests_total[$__rate_interval]))',
    },
  },
  {
    title: 'Time of 95 in 100 requests',
    about: 'Time at each entry point. Websockets count for as long as they are open.',
    unit: 's',
    queries: {
      '{{entrypoint}}':
        'histogram_quantile(0.95, sum by (job, namespace, entrypoint, le) (rate(traefik_entrypoint_request_duration_seconds_bucket[$__rate_interval])))',
    },
  },
  {
    title: 'Requests to services',
    about: 'The ten busiest services.',
    unit: 'reqps',
    queries: {
      '{{service}}':
        'topk(10, sum by (job, namespace, service) (rate(traefik_service_requests_total[$__rate_interval])))',
    },
  },
  {
    title: 'Errors of services',
    about: 'Answers with 5xx per second.',
    unit: 'reqps',
    queries: {
      '{{service}}':
        'topk(10, sum by (job, namespace, service) (rate(traefik_service_requests_total{code=~"5.."}[$__rate_interval]))) > 0',
    },
  },
  {
    title: 'Mean time of services',
    about: 'The ten slowest services, on average.',
    unit: 's',
    queries: {
      '{{service}}':
        'topk(10, sum by (job, namespace, service) (rate(traefik_service_request_duration_seconds_sum[$__rate_interval])) / sum by (job, namespace, service) (rate(traefik_service_request_duration_seconds_count[$__rate_interval])))',
    },
  },
  {
    title: 'Open connections',
    about: 'Connections of clients to each entry point.',
    unit: 'short',
    queries: { '{{entrypoint}}': 'sum by (job, namespace, entrypoint) (traefik_open_connections)' },
  },
  {
    title: 'Traffic',
    about: 'Bytes from and to clients.',
    unit: 'Bps',
    queries: {
      '{{entrypoint}} in':
        'sum by (job, namespace, entrypoint) (rate(traefik_entrypoint_requests_bytes_total[$__rate_interval]))',
      '{{entrypoint}} out':
        'sum by (job, namespace, entrypoint) (rate(traefik_entrypoint_responses_bytes_total[$__rate_interval]))',
    },
  },
  {
    title: 'Memory',
    about: 'What each process occupies.',
    unit: 'bytes',
    queries: { '{{pod}}': 'process_resident_memory_bytes' },
  },
];
