import type { Panel } from '../panel';

export const panels: readonly Panel[] = [
  {
    title: 'Configuration',
    about: 'Whether NGINX has taken the last configuration.',
    as: 'state',
    unit: 'none',
    queries: { '{{controller_pod}}': 'nginx_ingress_controller_config_last_reload_successful' },
  },
  {
    title: 'Configured',
    about: 'When NGINX has taken a configuration last.',
    as: 'number',
    unit: 'dateTimeFromNow',
    queries: {
      '{{controller_pod}}': 'nginx_ingress_controller_config_last_reload_successful_timestamp_seconds * 1000',
    },
  },
  {
    title: 'Ingresses without endpoints',
    about: 'Ingresses whose service has no ready pod, or does not exist.',
    as: 'number',
    unit: 'short',
    queries: {
      '{{job}}':
        'count by (job, namespace) (max by (job, namespace, ingress) (nginx_ingress_controller_orphan_ingress) == 1)',
    },
  },
  {
    title: 'First certificate to expire',
    about: 'When the first certificate ends that is served.',
    as: 'number',
    unit: 'dateTimeFromNow',
    queries: { '{{job}}': 'min by (job, namespace) (nginx_ingress_controller_ssl_expire_time_seconds) * 1000' },
  },
  {
    title: 'Requests',
    about: 'Requests per second, the ten busiest Ingresses.',
    unit: 'reqps',
    queries: {
      '{{namespace}}/{{ingress}}':
        'topk(10, sum by (job, namespace, ingress) (rate(nginx_ingress_controller_requests[$__rate_interval])))',
    },
  },
  {
    title: 'Answers by status',
    about: 'What clients get.',
    unit: 'reqps',
    queries: {
      '{{status}}': 'sum by (job, namespace, status) (rate(nginx_ingress_controller_requests[$__rate_interval]))',
    },
  },
  {
    title: 'Errors',
    about: 'Answers with 5xx per second, the ten worst Ingresses.',
    unit: 'reqps',
    queries: {
      '{{namespace}}/{{ingress}}':
        'topk(10, sum by (job, namespace, ingress) (rate(nginx_ingress_controller_requests{status=~"5.."}[$__rate_interval]))) > 0',
    },
  },
  {
    title: 'Time of 95 in 100 requests',
    about: 'From the first byte of a request to the last of its answer.',
    unit: 's',
    queries: {
      '{{namespace}}/{{ingress}}':
        'topk(10, histogram_quantile(0.95, sum by (job, namespace, ingress, le) (rate(nginx_ingress_controller_request_duration_seconds_bucket[$__rate_interval]))))',
    },
  },
  {
    title: 'Time of applications',
    about: 'What 95 in 100 requests wait for the application behind.',
    unit: 's',
    queries: {
      '{{namespace}}/{{ingress}}':
        'topk(10, histogram_quantile(0.95, sum by (job, namespace, ingress, le) (rate(nginx_ingress_controller_response_duration_seconds_bucket[$__rate_interval]))))',
    },
  },
  {
    title: 'Connections',
    about: 'Open connections of clients. Those that write wait for an application.',
    unit: 'short',
    queries: {
      '{{state}}': 'sum by (job, namespace, state) (nginx_ingress_controller_nginx_process_connections)',
    },
  },
  {
    title: 'Traffic',
    about: 'Bytes that clients send and receive.',
    unit: 'Bps',
    queries: {
      '{{job}} in': 'sum by (job, namespace) (rate(nginx_ingress_controller_request_size_sum[$__rate_interval]))',
      '{{job}} out': 'sum by (job, namespace) (rate(nginx_ingress_controller_response_size_sum[$__rate_interval]))',
    },
  },
  {
    title: 'Memory',
    about: 'What NGINX in each pod occupies. Each reload keeps old workers until their connections end.',
    unit: 'bytes',
    queries: { '{{controller_pod}}': 'nginx_ingress_controller_nginx_process_resident_memory_bytes' },
  },
];
