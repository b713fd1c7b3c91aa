import type { Inventory } from '../inventory';

export const documented: Inventory = {
  documented: 'https://github.com/minio/minio/tree/7aac2a2c5b7c/cmd',
  version: 'files metrics-v3-*.go as of 2026-02-12',
  series: `
minio_api_requests_5xx_errors_total{name,server,type} counter
minio_api_requests_canceled_total{name,server,type} counter
minio_api_requests_inflight_total{name,server,type} gauge
minio_api_requests_rejected_auth_total{server,type} counter
minio_api_requests_rejected_timestamp_total{server,type} counter
minio_api_requests_waiting_total{server,type} gauge
minio_cluster_erasure_set_healing_drives_count{pool_id,set_id} gauge
minio_cluster_health_drives_offline_count gauge
minio_cluster_health_nodes_offline_count gauge
minio_cluster_iam_sync_failures counter
minio_notification_events_errors_total{server} counter
minio_notification_events_sent_total{server} counter
minio_notification_events_skipped_total{server} counter
minio_replication_last_minute_queued_count{server} gauge
minio_replication_recent_backlog_count{server} gauge
minio_system_drive_availability_errors_total{drive,drive_index,pool_index,server,set_index} counter
minio_system_drive_io_errors_total{drive,drive_index,pool_index,server,set_index} counter
minio_system_drive_timeout_errors_total{drive,drive_index,pool_index,server,set_index} counter
minio_system_drive_waiting_io{drive,drive_index,pool_index,server,set_index} gauge
minio_system_network_internode_dial_errors_total{server} counter
minio_system_network_internode_errors_total{server} counter
`,
};
