// Written by scripts/capture-inventory.ts.
import type { Inventory } from '../inventory';

export const live: Inventory = {
  live: 'nginx-prometheus-exporter 0.11.0 with nginx 1.22.1',
  older: true,
  series: `
nginx_connections_accepted counter
nginx_connections_active gauge
nginx_connections_handled counter
nginx_connections_reading gauge
nginx_connections_waiting gauge
nginx_connections_writing gauge
nginx_http_requests_total counter
nginx_up gauge
nginxexporter_build_info{arch,commit,date,dirty,go,version} gauge
`,
};
