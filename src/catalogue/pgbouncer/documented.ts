import type { Inventory } from '../inventory';

export const documented: Inventory = {
  documented: 'https://github.com/prometheus-community/pgbouncer_exporter/blob/v0.12.1/collector.go',
  version: 'v0.12.1',
  series: `
pgbouncer_client_connections{database,user,application_name,state} gauge
pgbouncer_config_max_client_connections gauge
pgbouncer_config_max_user_connections gauge
pgbouncer_databases gauge
pgbouncer_databases_current_connections{name,host,port,database,force_user,pool_mode} gauge
pgbouncer_databases_disabled{name,host,port,database,force_user,pool_mode} gauge
pgbouncer_databases_max_connections{name,host,port,database,force_user,pool_mode} gauge
pgbouncer_databases_paused{name,host,port,database,force_user,pool_mode} gauge
pgbouncer_databases_pool_size{name,host,port,database,force_user,pool_mode} gauge
pgbouncer_databases_reserve_pool{name,host,port,database,force_user,pool_mode} gauge
pgbouncer_free_clients gauge
pgbouncer_free_servers gauge
pgbouncer_login_clients gauge
pgbouncer_pools gauge
pgbouncer_pools_client_active_connections{database,user} gauge
pgbouncer_pools_client_maxwait_seconds{database,user} gauge
pgbouncer_pools_client_waiting_connections{database,user} gauge
pgbouncer_pools_server_active_connections{database,user} gauge
pgbouncer_pools_server_idle_connections{database,user} gauge
pgbouncer_pools_server_login_connections{database,user} gauge
pgbouncer_pools_server_testing_connections{database,user} gauge
pgbouncer_pools_server_used_connections{database,user} gauge
pgbouncer_stats_totals_client_wait_seconds_total{database} counter
pgbouncer_stats_totals_queries_duration_seconds_total{database} counter
pgbouncer_stats_totals_queries_pooled_total{database} counter
pgbouncer_stats_totals_received_bytes_total{database} counter
pgbouncer_stats_totals_sent_bytes_total{database} counter
pgbouncer_stats_totals_server_in_transaction_seconds_total{database} counter
pgbouncer_stats_totals_sql_transactions_pooled_total{database} counter
pgbouncer_up gauge
pgbouncer_used_clients gauge
pgbouncer_used_servers gauge
pgbouncer_users gauge
pgbouncer_version_info{version} gauge
`,
};
