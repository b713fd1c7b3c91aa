import { defineAlerts } from '../alert';
import { unmonitored } from '../unmonitored';

export const alerts = defineAlerts({
  ...unmonitored('Kafka', 'Kafka'),

  KafkaBrokerMissing: {
    expr: 'max_over_time(kafka_brokers[1h]) - kafka_brokers > 0',
    for: '5m',
    severity: 'critical',
    summary: 'Kafka behind {{ $labels.job }} has fewer brokers than before',
    description: '{{ $value }} brokers that were there within the last hour are gone.',
    runbook: {
      meaning: 'The cluster had more brokers during the last hour than it has now.',
      impact: 'Partitions have fewer copies. One more loss may make some of them unwritable, or unreadable.',
      look: {
        'Which brokers are left?': 'kafka_broker_info',
        'Which topics lack a copy?':
          'sum by (job, namespace, topic) (kafka_topic_partition_under_replicated_partition) > 0',
        'Does every partition have a leader?': 'kafka_topic_partition_leader < 0',
      },
      mend: [
        'See why the pod of the broker is gone or not ready: a full volume is the most frequent reason.',
        'A broker that recovers after a crash reads its logs first, which takes minutes; its log shows how far it is.',
        'If the cluster was made smaller on purpose, the alert ends by itself within the hour.',
      ],
    },
  },

  KafkaPartitionOffline: {
    expr: 'sum by (job, namespace, topic) (kafka_topic_partition_leader < bool 0) > 0',
    for: '1m',
    severity: 'critical',
    summary: 'Topic {{ $labels.topic }} of {{ $labels.job }} has partitions without a leader',
    description: '{{ $value }} partitions can neither be written nor read.',
    runbook: {
      meaning: 'No in-sync copy of these partitions is on a broker that lives.',
      impact: 'Producers to them wait and fail, consumers get nothing.',
      look: {
        'Which partitions?': 'kafka_topic_partition_leader < 0',
        'Which brokers are left?': 'kafka_broker_info',
      },
      mend: [
        'Bring back the broker that had the last copy: nothing is lost then.',
        'Only if it is gone for good: `kafka-leader-election.sh --election-type unclean` takes a copy that is behind, and what that one lacks is lost.',
        'A replication factor of 1 makes every restart of a broker an outage: raise it.',
      ],
    },
  },

  KafkaUnderReplicated: {
    expr: 'sum by (job, namespace, topic) (kafka_topic_partition_under_replicated_partition) > 0',
    for: '15m',
    severity: 'warning',
    summary: 'Topic {{ $labels.topic }} of {{ $labels.job }} lacks copies',
    description: '{{ $value }} partitions have fewer copies in sync than they should.',
    runbook: {
      meaning: 'Followers are missing or behind for longer than a restart takes.',
      impact:
        'If copies in sync fall below `min.insync.replicas`, producers with `acks=all` fail. One more loss may lose data.',
      look: {
        'Is a broker missing?': 'kafka_brokers',
        'How many copies are in sync?': 'kafka_topic_partition_in_sync_replica',
      },
      mend: [
        'A broker is missing: see KafkaBrokerMissing.',
        'All brokers live: one of them is slow. Look at its disk, its network, and its garbage collections.',
        'After a broker came back, copies catch up by themselves; wait while the number falls.',
      ],
    },
  },

  KafkaConsumerLag: {
    expr: 'sum by (job, namespace, consumergroup, topic) (kafka_consumergroup_lag) > $messages and sum by (job, namespace, consumergroup, topic) (deriv(kafka_consumergroup_lag[15m])) > 0',
    for: '15m',
    severity: 'warning',
    summary: 'Consumer group {{ $labels.consumergroup }} falls behind on {{ $labels.topic }}',
    description: 'It has {{ $value | humanize }} messages left to read, and they become more.',
    thresholds: {
      messages: {
        default: 10000,
        reason: 'few groups need longer than seconds for ten thousand, and the trend has to be upward too',
      },
    },
    runbook: {
      meaning: 'More messages are produced than the group consumes, and have been for a while.',
      impact: 'What the consumers do is late, and later all the time. When retention ends, unread messages are gone.',
      look: {
        'Does the group still make progress?':
          'sum by (job, namespace, consumergroup, topic) (deriv(kafka_consumergroup_current_offset[5m]))',
        'Is more produced than before?':
          'sum by (job, namespace, topic) (deriv(kafka_topic_partition_current_offset[5m]))',
        'How many members does it have?': 'kafka_consumergroup_members',
        'Is it one partition only?': 'kafka_consumergroup_lag',
      },
      mend: [
        'One partition only: a message that fails again and again, or one key that gets most of the messages.',
        'All partitions: the consumers are slow. See what they wait for; a database is the most frequent answer.',
        'Add members, up to the number of partitions; more of them stay idle.',
      ],
    },
  },

  KafkaConsumerStuck: {
    expr: 'sum by (job, namespace, consumergroup, topic) (kafka_consumergroup_lag) > $messages and sum by (job, namespace, consumergroup, topic) (changes(kafka_consumergroup_current_offset[15m])) == 0',
    for: '15m',
    severity: 'critical',
    summary: 'Consumer group {{ $labels.consumergroup }} does not read {{ $labels.topic }} any more',
    description:
      '{{ $value | humanize }} messages wait, and the group has not committed any offset for a quarter of an hour.',
    thresholds: { messages: { default: 0, reason: 'a group without messages has no reason to move, any other does' } },
    runbook: {
      meaning: 'There are unread messages, and the offsets of the group stand still.',
      impact: 'Nothing is done of what is produced.',
      look: {
        'Does it have members?': 'kafka_consumergroup_members',
        'When did it stop?': 'sum by (job, namespace, consumergroup, topic) (kafka_consumergroup_current_offset)',
      },
      mend: [
        'No members: the consumers do not run, or cannot log in.',
        'Members, but no progress: a message that always fails, or a group that rebalances without end because handling takes longer than `max.poll.interval.ms`.',
        'A group that nobody uses any more: delete it with `kafka-consumer-groups.sh --delete`, or leave it out with the input `groups`.',
      ],
    },
  },
});
