import { type Boundaries, noTargets } from '../../../scripts/alert-tests/boundary';
import type { systems } from '../../../src/catalogue/systems';

const second = 'rabbitmq_build_info{rabbitmq_version="4.2.0"}';

export const rabbitmq: Boundaries<ReturnType<typeof systems.rabbitmq>> = {
  RabbitMQUnmonitored: noTargets,
  RabbitMQMemoryAlarm: {
    fires: { rabbitmq_alarms_memory_used_watermark: 1 },
    silent: { rabbitmq_alarms_memory_used_watermark: 0 },
  },
  RabbitMQDiskAlarm: {
    fires: { rabbitmq_alarms_free_disk_space_watermark: 1 },
    silent: { rabbitmq_alarms_free_disk_space_watermark: 0 },
  },
  RabbitMQMemoryHigh: {
    fires: { rabbitmq_process_resident_memory_bytes: 81, rabbitmq_resident_memory_limit_bytes: 100 },
    silent: { rabbitmq_process_resident_memory_bytes: 80, rabbitmq_resident_memory_limit_bytes: 100 },
    says: '81%',
  },
  RabbitMQMessagesPileUp: {
    fires: { rabbitmq_queue_messages_ready: '10001+1x30' },
    silent: { rabbitmq_queue_messages_ready: '20000-1x30' },
    from: '1m',
    keeps: [],
    says: '10.02k',
  },
  RabbitMQNoConsumers: {
    fires: { rabbitmq_queue_messages_ready: 1, rabbitmq_consumers: 0 },
    silent: { rabbitmq_queue_messages_ready: 1, rabbitmq_consumers: 1 },
    keeps: [],
    says: '1',
  },
  RabbitMQMessagesUnroutable: {
    fires: { 'rabbitmq_global_messages_unroutable_dropped_total{protocol="amqp091"}': '0+60x20' },
    silent: { 'rabbitmq_global_messages_unroutable_dropped_total{protocol="amqp091"}': 60 },
    from: '1m',
    keeps: [],
    says: '1',
  },
  RabbitMQFileDescriptorsUsedUp: {
    fires: { rabbitmq_process_open_fds: 86, rabbitmq_process_max_fds: 100 },
    silent: { rabbitmq_process_open_fds: 85, rabbitmq_process_max_fds: 100 },
    says: '86%',
  },
  RabbitMQNodeMissing: {
    fires: { rabbitmq_build_info: 1, [second]: '1x14 stale' },
    silent: { rabbitmq_build_info: 1, [second]: 1 },
    from: '15m',
    keeps: [],
    says: '1',
  },
};
