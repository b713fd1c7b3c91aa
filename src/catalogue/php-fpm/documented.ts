import type { Inventory } from '../inventory';

export const documented: Inventory = {
  documented: 'https://github.com/hipages/php-fpm_exporter/blob/v2.2.0/phpfpm/exporter.go',
  version: 'v2.2.0',
  series: `
phpfpm_accepted_connections{pool,scrape_uri} counter
phpfpm_active_processes{pool,scrape_uri} gauge
phpfpm_idle_processes{pool,scrape_uri} gauge
phpfpm_listen_queue{pool,scrape_uri} gauge
phpfpm_listen_queue_length{pool,scrape_uri} gauge
phpfpm_max_active_processes{pool,scrape_uri} counter
phpfpm_max_children_reached{pool,scrape_uri} counter
phpfpm_max_listen_queue{pool,scrape_uri} counter
phpfpm_process_last_request_cpu{pool,child,scrape_uri} gauge
phpfpm_process_last_request_memory{pool,child,scrape_uri} gauge
phpfpm_process_request_duration{pool,child,scrape_uri} gauge
phpfpm_process_requests{pool,child,scrape_uri} counter
phpfpm_process_state{pool,child,state,scrape_uri} gauge
phpfpm_scrape_failures{pool,scrape_uri} counter
phpfpm_slow_requests{pool,scrape_uri} counter
phpfpm_start_since{pool,scrape_uri} counter
phpfpm_total_processes{pool,scrape_uri} gauge
phpfpm_up{pool,scrape_uri} gauge
`,
};
