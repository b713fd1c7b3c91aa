import type { Panel } from '../panel';

export const panels: readonly Panel[] = [
  {
    title: 'Envoy',
    about: 'Whether the server is live: neither starting nor draining.',
    as: 'state',
    unit: 'none',
    queries: { '{{pod}}': 'envoy_server_live' },
  },
  {
    title: 'Up since',
    about: 'When each process was started.',
    as: 'number',
    unit: 'dateTimeFromNow',
    queries: { '{{pod}}': '(time() - envoy_server_uptime) * 1000' },
  },
  {
    title: 'Days until a certificate expires',
    about: 'Of the first one. A very large number means that there are none.',
    as: 'number',
    unit: 'short',
    queries: { '{{job}}': 'min by (job, namespace) (envoy_server_days_until_first_cert_expiring)' },
  },
  {
    title: 'Hosts that are not healthy',
    about: 'Hosts of all clusters that get no requests.',
    as: 'number',
    unit: 'short',
    queries: {
      '{{job}}': 'sum by (job, namespace) (envoy_cluster_membership_total - envoy_cluster_membership_healthy)',
    },
  },
  {
    title: 'Requests',
    about: 'Requests per second at each front.',
    unit: 'reqps',
    queries: {
      '{{envoy_http_conn_manager_prefix}}':
        'sum by (job, namespace, envoy_http_conn_manager_prefix) (rate(envoy_http_downstream_rq_total[$__rate_interval]))',
    },
  },
  {
    title: 'Answers by class',
    about: 'What clients get: 5 stands for 5xx.',
    unit: 'reqps',
    queries: {
      '{{envoy_http_conn_manager_prefix}} {{envoy_response_code_class}}xx':
        'sum by (job, namespace, envoy_http_conn_manager_prefix, envoy_response_code_class) (rate(envoy_http_downstream_rq_xx[$__rate_interval]))',
    },
  },
  {
    title: 'Time of 95 in 100 requests',
    about: 'From the first byte of a request to the last of its answer.',
    unit: 'ms',
    queries: {
      '{{envoy_http_conn_manager_prefix}}':
        'histogram_quantile(0.95, sum by (job, namespace, envoy_http_conn_manager_prefix, le) (rate(envoy_http_downstream_rq_time_bucket[$__rate_interval])))',
    },
  },
  {
    title: 'Requests to clusters',
    about: 'The ten busiest clusters.',
    unit: 'reqps',
    queries: {
      '{{envoy_cluster_name}}':
        'topk(10, sum by (job, namespace, envoy_cluster_name) (rate(envoy_cluster_upstream_rq_total[$__rate_interval])))',
    },
  },
  {
    title: 'Errors of clusters',
    about: 'Answers with 5xx per second, those that are tried again included.',
    unit: 'reqps',
    queries: {
      '{{envoy_cluster_name}}':
        'topk(10, sum by (job, namespace, envoy_cluster_name) (rate(envoy_cluster_upstream_rq_xx{envoy_response_code_class="5"}[$__rate_interval]))) > 0',
    },
  },
  {
    title: 'Time of clusters',
    about: 'The time that 95 in 100 requests to each cluster stay below.',
    unit: 'ms',
    queries: {
      '{{envoy_cluster_name}}':
        'topk(10, histogram_quantile(0.95, sum by (job, namespace, envoy_cluster_name, le) (rate(envoy_cluster_upstream_rq_time_bucket[$__rate_interval]))))',
    },
  },
  {
    title: 'Trouble with clusters',
    about: 'Connections that failed, requests that were refused by a circuit breaker, and those that timed out.',
    unit: 'ops',
    queries: {
      '{{envoy_cluster_name}} connect':
        'sum by (job, namespace, envoy_cluster_name) (rate(envoy_cluster_upstream_cx_connect_fail[$__rate_interval])) > 0',
      '{{envoy_cluster_name}} overflow':
        'sum by (job, namespace, envoy_cluster_name) (rate(envoy_cluster_upstream_rq_pending_overflow[$__rate_interval])) > 0',
      '{{envoy_cluster_name}} timeout':
        'sum by (job, namespace, envoy_cluster_name) (rate(envoy_cluster_upstream_rq_timeout[$__rate_interval])) > 0',
    },
  },
  {
    title: 'Connections',
    about: 'Open connections of clients and to clusters.',
    unit: 'short',
    queries: {
      '{{job}} clients': 'sum by (job, namespace) (envoy_http_downstream_cx_active)',
      '{{job}} clusters': 'sum by (job, namespace) (envoy_cluster_upstream_cx_active)',
    },
  },
  {
    title: 'Memory',
    about: 'What is in use, and what was reserved.',
    unit: 'bytes',
    queries: { '{{pod}} in use': 'envoy_server_memory_allocated', '{{pod}} heap': 'envoy_server_memory_heap_size' },
  },
];
