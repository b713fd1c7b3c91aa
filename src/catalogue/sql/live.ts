// Written by scripts/capture-inventory.ts.
import type { Inventory } from '../inventory';

export const live: Inventory = {
  live: 'sql_exporter 0.4.5 with PostgreSQL 15',
  older: true,
  series: `
process_cpu_seconds_total counter
process_max_fds gauge
process_open_fds gauge
process_resident_memory_bytes gauge
process_start_time_seconds gauge
process_virtual_memory_bytes gauge
process_virtual_memory_max_bytes gauge
sql_exporter_build_info{branch,goarch,goos,goversion,revision,version} gauge
sql_exporter_last_scrape_failed{database,driver,host,query,sql_job,user} gauge
`,
};
