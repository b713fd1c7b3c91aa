import type { Panel } from '../panel';

export const panels: readonly Panel[] = [
  {
    title: 'Pods in the mesh',
    about: 'Pods that each ztunnel carries.',
    as: 'number',
    unit: 'short',
    queries: { '{{pod}}': 'workload_manager_active_proxy_count' },
  },
  {
    title: 'Pods that wait',
    about: 'Known and not carried yet. Empty is good.',
    as: 'number',
    unit: 'short',
    queries: { '{{pod}}': 'workload_manager_pending_proxy_count > 0' },
  },
  {
    title: 'Without mutual TLS',
    about: 'Share of the connections that arrive in plain text.',
    as: 'number',
    unit: 'percentunit',
    queries: {
      '{{job}}':
        'sum by (job, namespace) (rate(istio_tcp_connections_opened_total{reporter="destination",connection_security_policy!="mutual_tls"}[$__rate_interval])) / (sum by (job, namespace) (rate(istio_tcp_connections_opened_total{reporter="destination"}[$__rate_interval])) > 0)',
    },
  },
  {
    title: 'Version',
    about: 'The version is the legend.',
    as: 'number',
    unit: 'none',
    queries: { '{{tag}}': 'count by (job, namespace, tag) (istio_build)' },
  },
  {
    title: 'New connections',
    about: 'Who connects to whom, as the callers see it.',
    unit: 'cps',
    queries: {
      '{{source_workload}} to {{destination_service_name}}':
        'topk(15, sum by (job, namespace, source_workload, destination_service_name) (rate(istio_tcp_connections_opened_total{reporter="source"}[$__rate_interval])))',
    },
  },
  {
    title: 'Failed connections',
    about: 'DENY by a policy, CONNECT because nobody answered.',
    unit: 'cps',
    queries: {
      '{{response_flags}} {{destination_workload}}':
        'sum by (job, namespace, response_flags, destination_workload) (rate(istio_tcp_connections_closed_total{response_flags!="-"}[$__rate_interval]))',
    },
  },
  {
    title: 'Bytes',
    about: 'That each ztunnel carries for its pods.',
    unit: 'Bps',
    queries: {
      '{{pod}} received': 'sum by (job, namespace, pod) (rate(istio_tcp_received_bytes_total[$__rate_interval]))',
      '{{pod}} sent': 'sum by (job, namespace, pod) (rate(istio_tcp_sent_bytes_total[$__rate_interval]))',
    },
  },
  {
    title: 'News from istiod',
    about: 'Messages by kind. They come with every change of pods, services and policies.',
    unit: 'ops',
    queries: { '{{url}}': 'sum by (job, namespace, url) (rate(istio_xds_message_total[$__rate_interval]))' },
  },
  {
    title: 'Ends of connections to istiod',
    about: 'Reconnect is usual every half hour; errors are not.',
    unit: 'cps',
    queries: {
      '{{pod}} {{reason}}':
        'sum by (job, namespace, pod, reason) (rate(istio_xds_connection_terminations_total[$__rate_interval]))',
    },
  },
  {
    title: 'DNS',
    about: 'Queries of pods, those that are forwarded, and those of them that fail.',
    unit: 'reqps',
    queries: {
      '{{pod}} asked': 'sum by (job, namespace, pod) (rate(istio_dns_requests_total[$__rate_interval]))',
      '{{pod}} forwarded': 'sum by (job, namespace, pod) (rate(istio_dns_upstream_requests_total[$__rate_interval]))',
      '{{pod}} failed': 'sum by (job, namespace, pod) (rate(istio_dns_upstream_failures_total[$__rate_interval]))',
    },
  },
];
