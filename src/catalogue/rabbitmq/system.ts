import { defineNative } from '../system';
import { alerts } from './alerts';
import { live } from './live';
import { panels } from './panels';

export const rabbitmq = defineNative({
  id: 'rabbitmq',
  title: 'RabbitMQ',
  about: 'RabbitMQ, through its plugin rabbitmq_prometheus',
  homepage: 'https://www.rabbitmq.com/docs/prometheus',
  version: '3.10 or newer',
  images: ['rabbitmq'],
  port: 15692,
  portName: 'prometheus',
  proof: 'rabbitmq_build_info',
  enable: 'The plugin must be on: `rabbitmq-plugins enable rabbitmq_prometheus`',
  inventory: [live],
  alerts,
  panels,
  traps: [
    'Series of single queues are at `/metrics/per-object` or `/metrics/detailed`; `/metrics` has sums, so that ten thousand queues are no load.',
    'RabbitMQ 4 has no `rabbitmq_io_*` and no `rabbitmq_queue_index_*` any more.',
    'kbudde/rabbitmq_exporter has other names and speaks to RabbitMQ 3 only.',
  ],
});
