import { defineNative } from '../system';

export const rabbitmq = defineNative({
  id: 'rabbitmq',
  title: 'RabbitMQ',
  about: 'RabbitMQ, through its plugin rabbitmq_prometheus',
  homepage: 'https://github.com/rabbitmq/rabbitmq-server',
  version: '4.2',
  images: ['rabbitmq'],
  port: 15692,
  portName: 'prometheus',
  proof: 'rabbitmq_build_info',
  enable: 'The plugin must be on: `rabbitmq-plugins enable rabbitmq_prometheus`',
  inventory: [],
  alerts: {},
  panels: [],
});
