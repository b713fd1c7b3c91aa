import type { Panel } from '../panel';

export const panels: readonly Panel[] = [
  {
    title: 'Proxies',
    about: 'Connected to each istiod. Roughly equal is good.',
    as: 'number',
    unit: 'short',
    queries: { '{{pod}}': 'sum by (job, namespace, pod) (pilot_xds)' },
  },
  {
    title: 'Services',
    about: 'That istiod knows. Every proxy is told of all of them, unless a Sidecar object limits it.',
    as: 'number',
    unit: 'short',
    queries: { '{{pod}}': 'pilot_services' },
  },
  {
    title: 'Root certificate',
    about: 'When the trust of the whole mesh comes to its end.',
    as: 'number',
    unit: 'dateTimeFromNow',
    queries: { '{{pod}}': 'citadel_server_root_cert_expiry_timestamp * 1000' },
  },
  {
    title: 'Version',
    about: 'The version is the legend.',
    as: 'number',
    unit: 'none',
    queries: { '{{tag}}': 'count by (job, namespace, tag) (istio_build{component="pilot"})' },
  },
  {
    title: 'Time until a change is everywhere',
    about: 'Half of the proxies, and all but one in a hundred.',
    unit: 's',
    queries: {
      median:
        'histogram_quantile(0.5, sum by (job, namespace, le) (rate(pilot_proxy_convergence_time_bucket[$__rate_interval])))',
      '99th percentile':
        'histogram_quantile(0.99, sum by (job, namespace, le) (rate(pilot_proxy_convergence_time_bucket[$__rate_interval])))',
    },
  },
  {
    title: 'Pushes',
    about: 'To proxies, by kind: clusters, endpoints, listeners, routes, certificates.',
    unit: 'ops',
    queries: { '{{type}}': 'sum by (job, namespace, type) (rate(pilot_xds_pushes[$__rate_interval]))' },
  },
  {
    title: 'Why there are pushes',
    about: 'Endpoints change with every pod; much else should be rare.',
    unit: 'ops',
    queries: { '{{type}}': 'sum by (job, namespace, type) (rate(pilot_push_triggers[$__rate_interval]))' },
  },
  {
    title: 'Refused and failed',
    about: 'By proxies, on the way to them, and inside istiod. Empty is good.',
    unit: 'ops',
    queries: {
      'refused: {{type}}': 'sum by (job, namespace, type) (rate(pilot_total_xds_rejects[$__rate_interval]))',
      'not sent: {{type}}':
        'sum by (job, namespace, type) (rate(pilot_xds_pushes{type=~".+_senderr"}[$__rate_interval]))',
      internal: 'sum by (job, namespace) (rate(pilot_total_xds_internal_errors[$__rate_interval]))',
    },
  },
  {
    title: 'Injection',
    about: 'Pods that got a sidecar, and those for which it failed.',
    unit: 'ops',
    queries: {
      injected: 'sum by (job, namespace) (rate(sidecar_injection_success_total[$__rate_interval]))',
      failed: 'sum by (job, namespace) (rate(sidecar_injection_failure_total[$__rate_interval]))',
    },
  },
  {
    title: 'Certificates',
    about: 'Issued for workloads, per second.',
    unit: 'ops',
    queries: {
      '{{pod}} issued': 'rate(citadel_server_success_cert_issuance_count[$__rate_interval])',
      '{{pod}} asked for': 'rate(citadel_server_csr_count[$__rate_interval])',
    },
  },
  {
    title: 'CPU',
    about: 'Cores in use. Pushes take most of it.',
    unit: 'short',
    queries: { '{{pod}}': 'rate(process_cpu_seconds_total[$__rate_interval])' },
  },
];
