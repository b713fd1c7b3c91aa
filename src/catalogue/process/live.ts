// Written by scripts/capture-inventory.ts.
import type { Inventory } from '../inventory';

export const live: Inventory = {
  live: 'process-exporter v0.8.7 without privileges, Linux 6.18',
  series: `
namedprocess_namegroup_context_switches_total{ctxswitchtype,groupname} counter
namedprocess_namegroup_cpu_seconds_total{groupname,mode} counter
namedprocess_namegroup_major_page_faults_total{groupname} counter
namedprocess_namegroup_memory_bytes{groupname,memtype} gauge
namedprocess_namegroup_minor_page_faults_total{groupname} counter
namedprocess_namegroup_num_procs{groupname} gauge
namedprocess_namegroup_num_threads{groupname} gauge
namedprocess_namegroup_oldest_start_time_seconds{groupname} gauge
namedprocess_namegroup_open_filedesc{groupname} gauge
namedprocess_namegroup_read_bytes_total{groupname} counter
namedprocess_namegroup_states{groupname,state} gauge
namedprocess_namegroup_worst_fd_ratio{groupname} gauge
namedprocess_namegroup_write_bytes_total{groupname} counter
namedprocess_scrape_errors counter
namedprocess_scrape_partial_errors counter
namedprocess_scrape_procread_errors counter
process_cpu_seconds_total counter
process_exporter_build_info{branch,goarch,goos,goversion,revision,tags,version} gauge
process_max_fds gauge
process_open_fds gauge
process_resident_memory_bytes gauge
process_start_time_seconds gauge
process_virtual_memory_bytes gauge
process_virtual_memory_max_bytes gauge
`,
};
