import type { Inventory } from '../inventory';

const NODE = 'cluster,es_client_node,es_data_node,es_ingest_node,es_master_node,host,name';

export const documented: Inventory = {
  documented: 'https://github.com/prometheus-community/elasticsearch_exporter/blob/v1.11.0/README.md#metrics',
  version: 'v1.11.0',
  series: `
elasticsearch_breakers_estimated_size_bytes{breaker,${NODE}} gauge
elasticsearch_breakers_limit_size_bytes{breaker,${NODE}} gauge
elasticsearch_breakers_tripped{breaker,${NODE}} counter
elasticsearch_cluster_health_active_primary_shards{cluster} gauge
elasticsearch_cluster_health_active_shards{cluster} gauge
elasticsearch_cluster_health_delayed_unassigned_shards{cluster} gauge
elasticsearch_cluster_health_initializing_shards{cluster} gauge
elasticsearch_cluster_health_number_of_data_nodes{cluster} gauge
elasticsearch_cluster_health_number_of_in_flight_fetch{cluster} gauge
elasticsearch_cluster_health_number_of_nodes{cluster} gauge
elasticsearch_cluster_health_number_of_pending_tasks{cluster} gauge
elasticsearch_cluster_health_relocating_shards{cluster} gauge
elasticsearch_cluster_health_status{cluster,color} gauge
elasticsearch_cluster_health_timed_out{cluster} gauge
elasticsearch_cluster_health_unassigned_shards{cluster} gauge
elasticsearch_filesystem_data_available_bytes{mount,path,${NODE}} gauge
elasticsearch_filesystem_data_free_bytes{mount,path,${NODE}} gauge
elasticsearch_filesystem_data_size_bytes{mount,path,${NODE}} gauge
elasticsearch_indices_docs{${NODE}} gauge
elasticsearch_indices_docs_deleted{${NODE}} gauge
elasticsearch_indices_fielddata_memory_size_bytes{${NODE}} gauge
elasticsearch_indices_get_total{${NODE}} counter
elasticsearch_indices_indexing_index_time_seconds_total{${NODE}} counter
elasticsearch_indices_indexing_index_total{${NODE}} counter
elasticsearch_indices_merges_total{${NODE}} counter
elasticsearch_indices_refresh_time_seconds_total{${NODE}} counter
elasticsearch_indices_search_fetch_time_seconds{${NODE}} counter
elasticsearch_indices_search_fetch_total{${NODE}} counter
elasticsearch_indices_search_query_time_seconds{${NODE}} counter
elasticsearch_indices_search_query_total{${NODE}} counter
elasticsearch_indices_segments_count{${NODE}} gauge
elasticsearch_indices_store_size_bytes{${NODE}} gauge
elasticsearch_jvm_gc_collection_seconds_count{gc,${NODE}} counter
elasticsearch_jvm_gc_collection_seconds_sum{gc,${NODE}} counter
elasticsearch_jvm_memory_committed_bytes{area,${NODE}} gauge
elasticsearch_jvm_memory_max_bytes{area,${NODE}} gauge
elasticsearch_jvm_memory_used_bytes{area,${NODE}} gauge
elasticsearch_os_load1{${NODE}} gauge
elasticsearch_process_cpu_percent{${NODE}} gauge
elasticsearch_process_open_files_count{${NODE}} gauge
elasticsearch_thread_pool_active_count{type,${NODE}} gauge
elasticsearch_thread_pool_queue_count{type,${NODE}} gauge
elasticsearch_thread_pool_rejected_count{type,${NODE}} counter
elasticsearch_transport_rx_size_bytes_total{${NODE}} counter
elasticsearch_transport_tx_size_bytes_total{${NODE}} counter
`,
};
