import type { Inventory } from '../inventory';

export const documented: Inventory = {
  documented: 'https://github.com/oliver006/redis_exporter/blob/master/exporter/exporter.go',
  version: 'as read in 2026',
  series: `
redis_blocked_clients gauge
redis_commands_duration_seconds_total{cmd} counter
redis_commands_failed_calls_total{cmd} counter
redis_commands_latencies_usec{cmd} histogram
redis_commands_rejected_calls_total{cmd} counter
redis_commands_total{cmd} counter
redis_config_maxclients gauge
redis_config_maxmemory gauge
redis_connected_clients gauge
redis_connected_slave_lag_seconds{slave_ip,slave_port,slave_state} gauge
redis_connected_slave_offset_bytes{slave_ip,slave_port,slave_state} gauge
redis_connected_slaves gauge
redis_connections_received_total counter
redis_db_avg_ttl_seconds{db} gauge
redis_db_keys{db} gauge
redis_db_keys_expiring{db} gauge
redis_errors_total{err} counter
redis_evicted_clients_total counter
redis_evicted_keys_total counter
redis_expired_keys_total counter
redis_exporter_last_scrape_error{err} gauge
redis_instance_info{maxmemory_policy,os,process_id,redis_build_id,redis_mode,redis_version,role,run_id,tcp_port} gauge
redis_keyspace_hits_total counter
redis_keyspace_misses_total counter
redis_master_last_io_seconds_ago{master_host,master_port} gauge
redis_master_link_up{master_host,master_port} gauge
redis_master_sync_in_progress{master_host,master_port} gauge
redis_memory_max_bytes gauge
redis_memory_used_bytes gauge
redis_memory_used_rss_bytes gauge
redis_net_input_bytes_total counter
redis_net_output_bytes_total counter
redis_rdb_changes_since_last_save gauge
redis_rdb_last_bgsave_status gauge
redis_rdb_last_save_timestamp_seconds gauge
redis_rdb_saves_total counter
redis_rejected_connections_total counter
redis_replication_backlog_bytes gauge
redis_start_time_seconds gauge
redis_up gauge
`,
};
