import type { Inventory } from '../inventory';

export const documented: Inventory = {
  documented:
    'https://github.com/opensearch-project/opensearch-prometheus-exporter/blob/main/src/main/java/org/opensearch/plugin/prometheus/collector/PrometheusMetricsCollector.java',
  version: 'as read in 2026',
  series: `
opensearch_circuitbreaker_estimated_bytes{cluster,node,nodeid,name} gauge
opensearch_circuitbreaker_limit_bytes{cluster,node,nodeid,name} gauge
opensearch_circuitbreaker_tripped_count{cluster,node,nodeid,name} gauge
opensearch_cluster_datanodes_number{cluster} gauge
opensearch_cluster_is_timedout_bool{cluster} gauge
opensearch_cluster_nodes_number{cluster} gauge
opensearch_cluster_pending_tasks_number{cluster} gauge
opensearch_cluster_routing_allocation_disk_watermark_flood_stage_pct{cluster} gauge
opensearch_cluster_routing_allocation_disk_watermark_high_pct{cluster} gauge
opensearch_cluster_routing_allocation_disk_watermark_low_pct{cluster} gauge
opensearch_cluster_shards_active_percent{cluster} gauge
opensearch_cluster_shards_number{cluster,type} gauge
opensearch_cluster_status{cluster} gauge
opensearch_cluster_task_max_waiting_time_seconds{cluster} gauge
opensearch_fs_path_available_bytes{cluster,node,nodeid,path,mount,type} gauge
opensearch_fs_path_total_bytes{cluster,node,nodeid,path,mount,type} gauge
opensearch_http_open_server_number{cluster,node,nodeid} gauge
opensearch_index_status{cluster,index} gauge
opensearch_index_store_size_bytes{cluster,index,context} gauge
opensearch_indices_doc_number{cluster,node,nodeid} gauge
opensearch_indices_indexing_index_count{cluster,node,nodeid} gauge
opensearch_indices_indexing_index_failed_count{cluster,node,nodeid} gauge
opensearch_indices_indexing_index_time_seconds{cluster,node,nodeid} gauge
opensearch_indices_indexing_is_throttled_bool{cluster,node,nodeid} gauge
opensearch_indices_merges_current_number{cluster,node,nodeid} gauge
opensearch_indices_search_open_contexts_number{cluster,node,nodeid} gauge
opensearch_indices_search_query_count{cluster,node,nodeid} gauge
opensearch_indices_search_query_time_seconds{cluster,node,nodeid} gauge
opensearch_indices_store_size_bytes{cluster,node,nodeid} gauge
opensearch_ingest_total_count{cluster,node,nodeid} gauge
opensearch_ingest_total_failed_count{cluster,node,nodeid} gauge
opensearch_jvm_gc_collection_count{cluster,node,nodeid,gc} gauge
opensearch_jvm_gc_collection_time_seconds{cluster,node,nodeid,gc} gauge
opensearch_jvm_mem_heap_max_bytes{cluster,node,nodeid} gauge
opensearch_jvm_mem_heap_used_bytes{cluster,node,nodeid} gauge
opensearch_jvm_uptime_seconds{cluster,node,nodeid} gauge
opensearch_node_role_bool{cluster,node,nodeid,role} gauge
opensearch_os_cpu_percent{cluster,node,nodeid} gauge
opensearch_process_cpu_percent{cluster,node,nodeid} gauge
opensearch_process_file_descriptors_max_number{cluster,node,nodeid} gauge
opensearch_process_file_descriptors_open_number{cluster,node,nodeid} gauge
opensearch_threadpool_tasks_number{cluster,node,nodeid,name,type} gauge
opensearch_threadpool_threads_count{cluster,node,nodeid,name,type} gauge
opensearch_threadpool_threads_number{cluster,node,nodeid,name,type} gauge
opensearch_transport_server_open_number{cluster,node,nodeid} gauge
`,
};
