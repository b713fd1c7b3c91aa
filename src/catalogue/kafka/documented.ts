import type { Inventory } from '../inventory';

export const documented: Inventory = {
  documented: 'https://github.com/danielqsj/kafka_exporter/blob/v1.9.0/README.md#metrics',
  version: 'v1.9.0',
  series: `
kafka_broker_info{address,id} gauge
kafka_brokers gauge
kafka_consumergroup_current_offset{consumergroup,partition,topic} gauge
kafka_consumergroup_current_offset_sum{consumergroup,topic} gauge
kafka_consumergroup_lag{consumergroup,partition,topic} gauge
kafka_consumergroup_lag_sum{consumergroup,topic} gauge
kafka_consumergroup_members{consumergroup} gauge
kafka_exporter_build_info{branch,goarch,goos,goversion,revision,tags,version} gauge
kafka_topic_partition_current_offset{partition,topic} gauge
kafka_topic_partition_in_sync_replica{partition,topic} gauge
kafka_topic_partition_leader{partition,topic} gauge
kafka_topic_partition_leader_is_preferred{partition,topic} gauge
kafka_topic_partition_oldest_offset{partition,topic} gauge
kafka_topic_partition_replicas{partition,topic} gauge
kafka_topic_partition_under_replicated_partition{partition,topic} gauge
kafka_topic_partitions{topic} gauge
`,
};
