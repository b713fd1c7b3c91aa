// Written by scripts/capture-inventory.ts.
import type { Inventory } from '../inventory';

export const live: Inventory = {
  live: 'apache_exporter 0.12.0 with Apache 2.4',
  older: true,
  series: `
apache_accesses_total counter
apache_connections{state} gauge
apache_cpu_time_ms_total{type} counter
apache_cpuload gauge
apache_duration_ms_total counter
apache_exporter_build_info{branch,goarch,goos,goversion,revision,version} gauge
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
process_cpu_seconds_total counter
process_max_fds gauge
process_open_fds gauge
process_resident_memory_bytes gauge
process_start_time_seconds gauge
process_virtual_memory_bytes gauge
process_virtual_memory_max_bytes gauge
`,
};
