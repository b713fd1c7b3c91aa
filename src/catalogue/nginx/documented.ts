import type { Inventory } from '../inventory';

export const documented: Inventory = {
  documented: 'https://github.com/nginx/nginx-prometheus-exporter/blob/v1.5.3/README.md#exported-metrics',
  version: 'v1.5.3',
  series: `
nginx_connections_accepted counter
nginx_connections_active gauge
nginx_connections_handled counter
nginx_connections_reading gauge
nginx_connections_waiting gauge
nginx_connections_writing gauge
nginx_exporter_build_info{branch,goarch,goos,goversion,revision,tags,version} gauge
nginx_http_requests_total counter
nginx_up gauge
`,
};
