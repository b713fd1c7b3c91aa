import type { Inventory } from '../inventory';

export const documented: Inventory = {
  documented: 'https://github.com/Lusitaniae/apache_exporter/blob/v1.1.1/README.md#collectors',
  version: 'v1.1.1',
  series: `
apache_accesses_total counter
apache_connections{state} gauge
apache_cpu_time_ms_total{type} counter
apache_cpuload gauge
apache_duration_ms_total counter
apache_exporter_build_info{branch,goarch,goos,goversion,revision,tags,version} gauge
apache_generation{type} gauge
apache_info{mpm,version} gauge
apache_load{interval} gauge
apache_processes{state} gauge
apache_scoreboard{state} gauge
apache_sent_kilobytes_total counter
apache_up gauge
apache_uptime_seconds_total counter
apache_version gauge
apache_workers{state} gauge
`,
};
