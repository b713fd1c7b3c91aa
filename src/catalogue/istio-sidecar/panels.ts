import type { Panel } from '../panel';

export const panels: readonly Panel[] = [
  {
    title: 'Requests',
    about: 'That reach the workloads, per second.',
    as: 'number',
    unit: 'reqps',
    queries: {
      '{{destination_workload}}':
        'sum by (job, namespace, destination_workload) (rate(istio_requests_total{reporter="destination"}[$__rate_interval]))',
    },
  },
  {
    title: 'Errors',
    about: 'Share of the requests that end with 5xx. Empty is good.',
    as: 'number',
    unit: 'percentunit',
    queries: {
      '{{destination_workload}}':
        'sum by (job, namespace, destination_workload) (rate(istio_requests_total{reporter="destination",response_code=~"5.."}[$__rate_interval])) / (sum by (job, namespace, destination_workload) (rate(istio_requests_total{reporter="destination"}[$__rate_interval])) > 0) > 0',
    },
  },
  {
    title: 'Without mutual TLS',
    about: 'Share of the requests that arrive in plain text.',
    as: 'number',
    unit: 'percentunit',
    queries: {
      '{{destination_workload}}':
        'sum by (job, namespace, destination_workload) (rate(istio_requests_total{reporter="destination",connection_security_policy!="mutual_tls"}[$__rate_interval])) / (sum by (job, namespace, destination_workload) (rate(istio_requests_total{reporter="destination"}[$__rate_interval])) > 0)',
    },
  },
  {
    title: 'Sidecars',
    about: 'Envoys that take traffic. One that is draining does not count.',
    as: 'number',
    unit: 'short',
    queries: { '{{namespace}}': 'sum by (job, namespace) (envoy_server_live)' },
  },
  {
    title: 'Requests by caller',
    about: 'Who calls whom, as the called see it.',
    unit: 'reqps',
    queries: {
      '{{source_workload}} to {{destination_workload}}':
        'topk(15, sum by (job, namespace, source_workload, destination_workload) (rate(istio_requests_total{reporter="destination"}[$__rate_interval])))',
    },
  },
  {
    title: 'Requests by status',
    about: 'All workloads together.',
    unit: 'reqps',
    queries: {
      '{{response_code}} {{response_flags}}':
        'sum by (job, namespace, response_code, response_flags) (rate(istio_requests_total{reporter="destination"}[$__rate_interval]))',
    },
  },
  {
    title: 'Duration, 95th percentile',
    about: 'One request in twenty takes longer, as the sidecar of the called measures it.',
    unit: 'ms',
    queries: {
      '{{destination_workload}}':
        'histogram_quantile(0.95, sum by (job, namespace, destination_workload, le) (rate(istio_request_duration_milliseconds_bucket{reporter="destination"}[$__rate_interval])))',
    },
  },
  {
    title: 'Calls to others, 95th percentile',
    about: 'As the caller waits for them: with the network, retries and its own sidecar.',
    unit: 'ms',
    queries: {
      '{{source_workload}} to {{destination_service_name}}':
        'topk(15, histogram_quantile(0.95, sum by (job, namespace, source_workload, destination_service_name, le) (rate(istio_request_duration_milliseconds_bucket{reporter="source"}[$__rate_interval]))))',
    },
  },
  {
    title: 'TCP',
    about: 'Bytes of connections that are no HTTP, as the called see them.',
    unit: 'Bps',
    queries: {
      '{{destination_workload}} received':
        'sum by (job, namespace, destination_workload) (rate(istio_tcp_received_bytes_total{reporter="destination"}[$__rate_interval]))',
      '{{destination_workload}} sent':
        'sum by (job, namespace, destination_workload) (rate(istio_tcp_sent_bytes_total{reporter="destination"}[$__rate_interval]))',
    },
  },
  {
    title: 'Memory of sidecars',
    about: 'It grows with the services that a sidecar knows; a Sidecar object limits them.',
    unit: 'bytes',
    queries: { '{{pod}}': 'topk(10, envoy_server_memory_physical_size)' },
  },
];
