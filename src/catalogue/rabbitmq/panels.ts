import type { Panel } from '../panel';

export const panels: readonly Panel[] = [
  {
    title: 'Nodes',
    about: 'Nodes that show their metrics.',
    as: 'number',
    unit: 'short',
    queries: { '{{job}}': 'count by (job, namespace) (rabbitmq_build_info)' },
  },
  {
    title: 'Messages ready',
    about: 'Messages that wait for a consumer.',
    as: 'number',
    unit: 'short',
    queries: { '{{job}}': 'sum by (job, namespace) (rabbitmq_queue_messages_ready)' },
  },
  {
    title: 'Consumers',
    about: 'Consumers of all queues.',
    as: 'number',
    unit: 'short',
    queries: { '{{job}}': 'sum by (job, namespace) (rabbitmq_consumers)' },
  },
  {
    title: 'Memory of the watermark',
    about: 'At 1 publishers are blocked.',
    as: 'number',
    unit: 'percentunit',
    queries: { '{{pod}}': 'rabbitmq_process_resident_memory_bytes / rabbitmq_resident_memory_limit_bytes' },
  },
  {
    title: 'Messages',
    about: 'Ready ones wait for a consumer, unacknowledged ones are with one.',
    unit: 'short',
    queries: {
      '{{job}} ready': 'sum by (job, namespace) (rabbitmq_queue_messages_ready)',
      '{{job}} unacknowledged': 'sum by (job, namespace) (rabbitmq_queue_messages_unacked)',
    },
  },
  {
    title: 'Message flow',
    about: 'Published, delivered and acknowledged messages. They should run in parallel.',
    unit: 'ops',
    queries: {
      '{{job}} published': 'sum by (job, namespace) (rate(rabbitmq_global_messages_received_total[$__rate_interval]))',
      '{{job}} delivered': 'sum by (job, namespace) (rate(rabbitmq_global_messages_delivered_total[$__rate_interval]))',
      '{{job}} acknowledged':
        'sum by (job, namespace) (rate(rabbitmq_global_messages_acknowledged_total[$__rate_interval]))',
    },
  },
  {
    title: 'Messages that go wrong',
    about: 'Redelivered ones were not acknowledged the first time, dropped ones had no queue.',
    unit: 'ops',
    queries: {
      '{{job}} redelivered':
        'sum by (job, namespace) (rate(rabbitmq_global_messages_redelivered_total[$__rate_interval]))',
      '{{job}} dropped':
        'sum by (job, namespace) (rate(rabbitmq_global_messages_unroutable_dropped_total[$__rate_interval]))',
    },
  },
  {
    title: 'Connections and channels',
    about: 'Many channels per connection are a leak in a client.',
    unit: 'short',
    queries: {
      '{{job}} connections': 'sum by (job, namespace) (rabbitmq_connections)',
      '{{job}} channels': 'sum by (job, namespace) (rabbitmq_channels)',
    },
  },
  {
    title: 'Churn of connections',
    about: 'Clients that connect for each message are the most frequent load without use.',
    unit: 'cps',
    queries: {
      '{{job}} opened': 'sum by (job, namespace) (rate(rabbitmq_connections_opened_total[$__rate_interval]))',
      '{{job}} closed': 'sum by (job, namespace) (rate(rabbitmq_connections_closed_total[$__rate_interval]))',
    },
  },
  {
    title: 'Memory',
    about: 'Of each node, and the watermark of its alarm.',
    unit: 'bytes',
    queries: {
      '{{pod}}': 'rabbitmq_process_resident_memory_bytes',
      '{{pod}} watermark': 'rabbitmq_resident_memory_limit_bytes',
    },
  },
  {
    title: 'Disk space',
    about: 'What is free on each node, and the least that must be.',
    unit: 'bytes',
    queries: {
      '{{pod}}': 'rabbitmq_disk_space_available_bytes',
      '{{pod}} watermark': 'rabbitmq_disk_space_available_limit_bytes',
    },
  },
  {
    title: 'Queues',
    about: 'How many there are. A steady slope are clients that declare and forget.',
    unit: 'short',
    queries: { '{{job}}': 'sum by (job, namespace) (rabbitmq_queues)' },
  },
];
