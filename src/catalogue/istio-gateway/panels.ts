import type { Panel } from '../panel';

export const panels: readonly Panel[] = [
  {
    title: 'Requests',
    about: 'Through the gateway, per second.',
    as: 'number',
    unit: 'reqps',
    queries: {
      '{{job}}': 'sum by (job, namespace) (rate(istio_requests_total{reporter="source"}[$__rate_interval]))',
    },
  },
  {
    title: 'Errors',
    about: 'Share of the requests that end with 5xx. Empty is good.',
    as: 'number',
    unit: 'percentunit',
    queries: {
      '{{destination_service_name}}':
        'sum by (job, namespace, destination_service_name) (rate(istio_requests_total{reporter="source",response_code=~"5.."}[$__rate_interval])) / (sum by (job, namespace, destination_service_name) (rate(istio_requests_total{reporter="source"}[$__rate_interval])) > 0) > 0',
    },
  },
  {
    title: 'Without a route',
    about: 'Requests per second for a host or path that nobody serves. Scanners make some.',
    as: 'number',
    unit: 'reqps',
    queries: {
      '{{job}}':
        'sum by (job, namespace) (rate(istio_requests_total{reporter="source",response_flags="NR"}[$__rate_interval]))',
    },
  },
  {
    title: 'Listeners',
    about: 'Ports that each pod serves. 0 means that no Gateway object fits it.',
    as: 'number',
    unit: 'short',
    queries: { '{{pod}}': 'envoy_listener_manager_total_listeners_active' },
  },
  {
    title: 'Requests by service',
    about: 'Where they go, however they end.',
    unit: 'reqps',
    queries: {
      '{{destination_service_name}}':
        'sum by (job, namespace, destination_service_name) (rate(istio_requests_total{reporter="source"}[$__rate_interval]))',
    },
  },
  {
    title: 'Requests by status',
    about: 'With the flags of Envoy; `-` is none, so that the service answered itself.',
    unit: 'reqps',
    queries: {
      '{{response_code}} {{response_flags}}':
        'sum by (job, namespace, response_code, response_flags) (rate(istio_requests_total{reporter="source"}[$__rate_interval]))',
    },
  },
  {
    title: 'Duration, 95th percentile',
    about: 'One request in twenty takes longer, as the gateway waits for it.',
    unit: 'ms',
    queries: {
      '{{destination_service_name}}':
        'histogram_quantile(0.95, sum by (job, namespace, destination_service_name, le) (rate(istio_request_duration_milliseconds_bucket{reporter="source"}[$__rate_interval])))',
    },
  },
  {
    title: 'Bytes',
    about: 'Bodies of requests and answers.',
    unit: 'Bps',
    queries: {
      '{{destination_service_name}} in':
        'sum by (job, namespace, destination_service_name) (rate(istio_request_bytes_sum{reporter="source"}[$__rate_interval]))',
      '{{destination_service_name}} out':
        'sum by (job, namespace, destination_service_name) (rate(istio_response_bytes_sum{reporter="source"}[$__rate_interval]))',
    },
  },
  {
    title: 'Connections',
    about: 'Open connections of each pod, from both sides.',
    unit: 'short',
    queries: { '{{pod}}': 'envoy_server_total_connections' },
  },
  {
    title: 'Memory',
    about: 'What each Envoy occupies.',
    unit: 'bytes',
    queries: { '{{pod}}': 'envoy_server_memory_physical_size' },
  },
];
