import type { Inventory } from '../inventory';

export const documented: Inventory = {
  documented: 'https://github.com/prometheus-community/postgres_exporter/tree/v0.20.1/collector',
  version: 'v0.20.1',
  series: `
pg_database_connection_limit{datname} gauge
pg_database_size_bytes{datname} gauge
pg_exporter_last_scrape_duration_seconds gauge
pg_exporter_last_scrape_error gauge
pg_exporter_scrapes_total counter
pg_locks_count{datname,mode} gauge
pg_replication_is_replica gauge
pg_replication_lag_seconds gauge
pg_replication_last_replay_seconds gauge
pg_replication_slots_safe_wal_size_bytes{slot_name,slot_type} gauge
pg_replication_slots_slot_confirmed_flush_lsn{slot_name,slot_type} gauge
pg_replication_slots_slot_current_wal_lsn{slot_name,slot_type} gauge
pg_replication_slots_slot_is_active{slot_name,slot_type} gauge
pg_replication_slots_wal_status{slot_name,slot_type,wal_status} gauge
pg_scrape_collector_duration_seconds{collector} gauge
pg_scrape_collector_success{collector} gauge
pg_settings_max_connections gauge
pg_settings_shared_buffers_bytes gauge
pg_stat_activity_count{application_name,backend_type,datname,state,usename,wait_event,wait_event_type} gauge
pg_stat_activity_max_tx_duration{application_name,backend_type,datname,state,usename,wait_event,wait_event_type} gauge
pg_stat_archiver_archived_count counter
pg_stat_archiver_failed_count counter
pg_stat_archiver_last_archive_age gauge
pg_stat_database_blks_hit{datid,datname} counter
pg_stat_database_blks_read{datid,datname} counter
pg_stat_database_conflicts{datid,datname} counter
pg_stat_database_deadlocks{datid,datname} counter
pg_stat_database_numbackends{datid,datname} gauge
pg_stat_database_temp_bytes{datid,datname} counter
pg_stat_database_temp_files{datid,datname} counter
pg_stat_database_tup_deleted{datid,datname} counter
pg_stat_database_tup_fetched{datid,datname} counter
pg_stat_database_tup_inserted{datid,datname} counter
pg_stat_database_tup_returned{datid,datname} counter
pg_stat_database_tup_updated{datid,datname} counter
pg_stat_database_xact_commit{datid,datname} counter
pg_stat_database_xact_rollback{datid,datname} counter
pg_stat_replication_pg_wal_lsn_diff{application_name,client_addr,slot_name,state} gauge
pg_stat_user_tables_n_dead_tup{datname,relname,schemaname} gauge
pg_stat_user_tables_n_live_tup{datname,relname,schemaname} gauge
pg_static{short_version,version} untyped
pg_up gauge
pg_wal_segments gauge
pg_wal_size_bytes gauge
`,
};
