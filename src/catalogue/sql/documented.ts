import type { Inventory } from '../inventory';

/** Results are named `sql_` and what the configuration calls them. */
export const documented: Inventory = {
  documented: 'https://github.com/justwatchcom/sql_exporter/blob/v0.8/config.go',
  version: 'v0.8',
  series: `
sql_exporter_build_info{branch,goversion,revision,version} gauge
sql_exporter_last_scrape_failed{driver,host,database,user,sql_job,query} gauge
`,
};
