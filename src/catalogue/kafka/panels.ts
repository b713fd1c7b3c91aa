import type { Panel } from '../panel';

export const panels: readonly Panel[] = [
  {
    title: 'Brokers',
    about: 'Brokers of the cluster.',
    as: 'number',
    unit: 'short',
    queries: { '{{job}}': 'kafka_brokers' },
  },
  {
    title: 'Partitions',
    about: 'Partitions of all topics.',
    as: 'number',
    unit: 'short',
    queries: { '{{job}}': 'sum by (job, namespace) (kafka_topic_partitions)' },
  },
  {
    title: 'Partitions that lack copies',
    about: '0 unless a broker is missing or slow.',
    as: 'number',
    unit: 'short',
    queries: { '{{job}}': 'sum by (job, namespace) (kafka_topic_partition_under_replicated_partition)' },
  },
  {
    title: 'Unread messages',
    about: 'Of all consumer groups together.',
    as: 'number',
    unit: 'short',
    queries: { '{{job}}': 'sum by (job, namespace) (kafka_consumergroup_lag)' },
  },
  {
    title: 'Messages produced',
    about: 'Per second and topic, from the offsets.',
    unit: 'ops',
    queries: {
      '{{topic}}': 'sum by (job, namespace, topic) (deriv(kafka_topic_partition_current_offset[5m]))',
    },
  },
  {
    title: 'Messages consumed',
    about: 'Per second and group, from the offsets that it commits.',
    unit: 'ops',
    queries: {
      '{{consumergroup}} {{topic}}':
        'sum by (job, namespace, consumergroup, topic) (deriv(kafka_consumergroup_current_offset[5m]))',
    },
  },
  {
    title: 'Lag',
    about: 'Messages that each group has not read yet.',
    unit: 'short',
    queries: {
      '{{consumergroup}} {{topic}}': 'sum by (job, namespace, consumergroup, topic) (kafka_consumergroup_lag)',
    },
  },
  {
    title: 'Members of groups',
    about: 'A number that changes all the time is a group that rebalances.',
    unit: 'short',
    queries: { '{{consumergroup}}': 'kafka_consumergroup_members' },
  },
  {
    title: 'Retained messages',
    about: 'From the oldest to the newest offset of each topic.',
    unit: 'short',
    queries: {
      '{{topic}}':
        'sum by (job, namespace, topic) (kafka_topic_partition_current_offset - kafka_topic_partition_oldest_offset)',
    },
  },
  {
    title: 'Leaders elsewhere',
    about: 'Partitions whose leader is not the preferred broker: load is uneven.',
    unit: 'short',
    queries: {
      '{{job}}': 'sum by (job, namespace) (kafka_topic_partition_leader_is_preferred == bool 0)',
    },
  },
];
