import { defineAlerts } from '../alert';
import { unmonitored } from '../unmonitored';

export const alerts = defineAlerts({
  ...unmonitored('RabbitMQ', 'RabbitMQ'),

  RabbitMQMemoryAlarm: {
    expr: 'rabbitmq_alarms_memory_used_watermark == 1',
    severity: 'critical',
    keepFiringFor: '5m',
    summary: 'RabbitMQ {{ $labels.pod }} has run out of memory and blocks publishers',
    description: 'The memory alarm of {{ $labels.pod }} is on, so that no node of {{ $labels.job }} accepts messages.',
    runbook: {
      meaning: 'A node uses more memory than `vm_memory_high_watermark` allows and has raised its alarm.',
      impact: 'The whole cluster blocks every connection that publishes. Consumers go on.',
      look: {
        'How much is used, and how much may be?':
          'rabbitmq_process_resident_memory_bytes / rabbitmq_resident_memory_limit_bytes',
        'Do messages pile up?': 'sum by (job, namespace) (rabbitmq_queue_messages)',
        'Are there more connections and channels than before?': 'rabbitmq_connections or rabbitmq_channels',
      },
      mend: [
        'Let consumers catch up: they free the memory. Add some, or mend those that fail.',
        '`rabbitmq-diagnostics memory_breakdown` shows who has the memory: queues, connections, or binaries.',
        'Raise the memory limit of the pods; the watermark is a share of it.',
        'Bound the queues: `max-length` or `message-ttl` by policy.',
      ],
    },
  },

  RabbitMQDiskAlarm: {
    expr: 'rabbitmq_alarms_free_disk_space_watermark == 1',
    severity: 'critical',
    keepFiringFor: '5m',
    summary: 'RabbitMQ {{ $labels.pod }} has run out of disk space and blocks publishers',
    description: 'The disk alarm of {{ $labels.pod }} is on, so that no node of {{ $labels.job }} accepts messages.',
    runbook: {
      meaning: 'Less space is free than `disk_free_limit` asks for.',
      impact: 'The whole cluster blocks every connection that publishes. Consumers go on.',
      look: {
        'How much is free, and how much must be?':
          'rabbitmq_disk_space_available_bytes or rabbitmq_disk_space_available_limit_bytes',
        'How much do messages take?': 'sum by (job, namespace) (rabbitmq_queue_messages_bytes)',
      },
      mend: [
        'Let consumers catch up, or purge what nobody needs any more.',
        'Make the volume larger. Streams and quorum queues keep their logs for a while: bound them by policy.',
      ],
    },
  },

  RabbitMQMemoryHigh: {
    expr: 'rabbitmq_process_resident_memory_bytes / rabbitmq_resident_memory_limit_bytes > $used',
    for: '10m',
    severity: 'warning',
    summary: 'RabbitMQ {{ $labels.pod }} will soon run out of memory',
    description: '{{ $value | humanizePercentage }} of the memory watermark of {{ $labels.pod }} are in use.',
    thresholds: { used: { default: 0.8, reason: 'at 1 publishers are blocked, and queues fill within minutes' } },
    runbook: {
      meaning: 'A node comes near the watermark at which it raises its memory alarm.',
      impact: 'None yet. At the watermark, all publishers of the cluster are blocked.',
      look: {
        'Since when?': 'rabbitmq_process_resident_memory_bytes',
        'Do messages pile up?': 'rabbitmq_queue_messages_ready',
      },
      mend: [
        '`rabbitmq-diagnostics memory_breakdown` shows who has the memory.',
        'Add consumers, or slow the publishers down before RabbitMQ does it.',
      ],
    },
  },

  RabbitMQMessagesPileUp: {
    expr: 'sum by (job, namespace) (rabbitmq_queue_messages_ready) > $messages and sum by (job, namespace) (deriv(rabbitmq_queue_messages_ready[10m])) > 0',
    for: '15m',
    severity: 'warning',
    summary: 'Messages pile up in RabbitMQ {{ $labels.job }}',
    description: '{{ $value | humanize }} messages wait for a consumer, and they become more.',
    thresholds: {
      messages: { default: 10000, reason: 'a healthy queue is nearly empty; ten thousand are minutes of work' },
    },
    runbook: {
      meaning: 'More messages arrive than are consumed, and have been for a while.',
      impact: 'Work is done late. If it goes on, memory or disk run out and publishers are blocked.',
      look: {
        'Are there consumers?': 'sum by (job, namespace) (rabbitmq_consumers)',
        'Do they acknowledge?': 'sum by (job, namespace) (rate(rabbitmq_global_messages_acknowledged_total[5m]))',
        'Are more published than before?':
          'sum by (job, namespace) (rate(rabbitmq_global_messages_received_total[5m]))',
      },
      mend: [
        '`rabbitmqctl list_queues name messages consumers` shows which queue.',
        'Many unacknowledged ones: consumers hang, or their prefetch is larger than what they get done.',
        'Consumers are well and too few: add some.',
      ],
    },
  },

  RabbitMQNoConsumers: {
    expr: 'sum by (job, namespace) (rabbitmq_queue_messages_ready) > $messages and sum by (job, namespace) (rabbitmq_consumers) == 0',
    for: '10m',
    severity: 'critical',
    summary: 'Nobody consumes from RabbitMQ {{ $labels.job }}',
    description: '{{ $value | humanize }} messages wait, and there is no consumer at all.',
    thresholds: { messages: { default: 0, reason: 'a broker without messages needs no consumer, any other does' } },
    runbook: {
      meaning: 'Messages are ready, and no consumer of any queue is connected.',
      impact: 'Nothing is done of what is published.',
      look: {
        'When did they leave?': 'sum by (job, namespace) (rabbitmq_consumers)',
        'Are there connections at all?': 'sum by (job, namespace) (rabbitmq_connections)',
      },
      mend: [
        'See whether the pods of the consumers run, and read their log: credentials, virtual host, TLS.',
        'A memory or disk alarm blocks consumers that publish on the same connection: give them two.',
      ],
    },
  },

  RabbitMQMessagesUnroutable: {
    expr: 'sum by (job, namespace) (rate(rabbitmq_global_messages_unroutable_dropped_total[5m])) > $rate',
    for: '5m',
    severity: 'warning',
    summary: 'RabbitMQ {{ $labels.job }} throws messages away',
    description: '{{ $value | humanize }} messages per second match no queue and are dropped.',
    thresholds: { rate: { default: 0, reason: 'a message that nobody can ever receive is a mistake' } },
    runbook: {
      meaning: 'Messages are published to an exchange that routes them nowhere, and without the flag `mandatory`.',
      impact: 'They are lost, and the publisher does not hear of it.',
      look: {
        'Since when, and by which protocol?': 'rate(rabbitmq_global_messages_unroutable_dropped_total[5m])',
        'Was a queue deleted?': 'increase(rabbitmq_queues_deleted_total[1h])',
      },
      mend: [
        'Compare the bindings with the routing keys: `rabbitmqctl list_bindings`.',
        'Give the exchange an `alternate-exchange`, so that nothing is lost while you look.',
        'A topic that nobody subscribes to on purpose: raise the threshold.',
      ],
    },
  },

  RabbitMQFileDescriptorsUsedUp: {
    expr: 'rabbitmq_process_open_fds / rabbitmq_process_max_fds > $used',
    for: '5m',
    severity: 'warning',
    summary: 'RabbitMQ {{ $labels.pod }} runs out of file descriptors',
    description: '{{ $value | humanizePercentage }} of them are open.',
    thresholds: { used: { default: 0.85, reason: 'at the limit no more clients are accepted' } },
    runbook: {
      meaning: 'Connections and files together take nearly all descriptors that the process may have.',
      impact: 'At the limit, new connections are refused and queues cannot write.',
      look: {
        'Are they connections?': 'rabbitmq_connections',
        'Do clients connect and leave all the time?': 'rate(rabbitmq_connections_opened_total[5m])',
      },
      mend: [
        'Clients that open a connection for each message: let them keep one, with a channel per thread.',
        'Raise the limit of open files of the container runtime, and restart the pod.',
      ],
    },
  },

  RabbitMQNodeMissing: {
    expr: 'count by (job, namespace) (rabbitmq_build_info offset 15m) - count by (job, namespace) (rabbitmq_build_info) > 0',
    for: '5m',
    severity: 'critical',
    summary: 'RabbitMQ {{ $labels.job }} has lost a node',
    description: '{{ $value }} nodes that answered a quarter of an hour ago do not any more.',
    runbook: {
      meaning: 'Fewer nodes show their metrics than before.',
      impact: 'Queues whose leader was there move to another node, or wait for it; one more loss may cost the quorum.',
      look: {
        'Which one is missing?': 'up == 0',
        'Who is left?': 'rabbitmq_identity_info',
      },
      mend: [
        'See why the pod is gone or not ready: `kubectl describe pod`.',
        '`rabbitmq-diagnostics cluster_status` on a node that is left shows whether it is expected to come back.',
        'If the cluster was made smaller on purpose, forget the node: `rabbitmqctl forget_cluster_node`.',
      ],
    },
  },
});
