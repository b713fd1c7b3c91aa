import { type Boundaries, noTargets } from '../../../scripts/alert-tests/boundary';
import type { systems } from '../../../src/catalogue/systems';

const group = (series: string) => `kafka_consumergroup_${series}{consumergroup="billing",topic="orders",partition="0"}`;
const partition = (series: string) => `kafka_topic_partition_${series}{topic="orders",partition="0"}`;

export const kafka: Boundaries<ReturnType<typeof systems.kafka>> = {
  KafkaUnmonitored: noTargets,
  KafkaBrokerMissing: {
    fires: { kafka_brokers: '3 2x10' },
    silent: { kafka_brokers: 3 },
    from: '1m',
    says: '1',
  },
  KafkaPartitionOffline: {
    fires: { [partition('leader')]: -1 },
    silent: { [partition('leader')]: 0 },
    keeps: ['topic'],
    says: '1',
  },
  KafkaUnderReplicated: {
    fires: { [partition('under_replicated_partition')]: 1 },
    silent: { [partition('under_replicated_partition')]: 0 },
    keeps: ['topic'],
    says: '1',
  },
  KafkaConsumerLag: {
    fires: { [group('lag')]: '10001+1x30' },
    silent: { [group('lag')]: '20000-1x30' },
    from: '1m',
    keeps: ['consumergroup', 'topic'],
    says: '10.02k',
  },
  KafkaConsumerStuck: {
    fires: { [group('lag')]: 1, [group('current_offset')]: 100 },
    silent: { [group('lag')]: 1, [group('current_offset')]: '100+1x40' },
    keeps: ['consumergroup', 'topic'],
    says: '1',
  },
};
