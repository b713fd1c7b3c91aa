import type { Inventory } from '../inventory';

export const documented: Inventory = {
  documented: 'https://github.com/prometheus/statsd_exporter/blob/v0.28.0/main.go',
  version: 'v0.28.0',
  series: `
process_cpu_seconds_total counter
process_resident_memory_bytes gauge
process_start_time_seconds gauge
statsd_exporter_build_info{branch,goarch,goos,goversion,revision,tags,version} gauge
statsd_exporter_config_reloads_total{outcome} counter
statsd_exporter_event_queue_flushed_total counter
statsd_exporter_events_actions_total{action} counter
statsd_exporter_events_conflict_total{type} counter
statsd_exporter_events_error_total{reason} counter
statsd_exporter_events_total{type} counter
statsd_exporter_events_unmapped_total counter
statsd_exporter_lines_total counter
statsd_exporter_loaded_mappings gauge
statsd_exporter_metrics_total{type} gauge
statsd_exporter_sample_errors_total{reason} counter
statsd_exporter_samples_total counter
statsd_exporter_tag_errors_total counter
statsd_exporter_tags_total counter
statsd_exporter_tcp_connection_errors_total counter
statsd_exporter_tcp_connections_total counter
statsd_exporter_tcp_too_long_lines_total counter
statsd_exporter_udp_packet_drops_total counter
statsd_exporter_udp_packets_total counter
`,
};
