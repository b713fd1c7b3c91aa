import { defineAlerts } from '../alert';
import { unmonitored } from '../unmonitored';

export const alerts = defineAlerts({
  ...unmonitored('Nats', 'NATS'),

  NatsDown: {
    expr: 'gnatsd_healthz_status_value{value="unreachable"} == 0',
    for: '1m',
    severity: 'critical',
    summary: 'A NATS server of {{ $labels.job }} does not answer',
    description: 'The exporter in {{ $labels.pod }} runs, but gets no answer from {{ $labels.server_id }}.',
    runbook: {
      meaning: 'The exporter is alive, and the monitoring port of its server is closed or silent.',
      impact:
        'Clients of this server are gone to another one, or are cut off if there is none. Streams without replicas stand still.',
      look: {
        'Since when?': 'gnatsd_healthz_status_value',
        'Which servers are left?': 'gnatsd_healthz_status_value{value="ok"} == 1',
      },
      mend: [
        'See whether the container of NATS runs, and how it ended: killed for memory, or by a file system that is full.',
        'A server that recovers a large store answers late: follow its log.',
        'If clients do work, the server has no `http_port`, or another one than the exporter was told.',
      ],
    },
  },

  NatsUnhealthy: {
    expr: 'gnatsd_healthz_status_value{value!="unreachable"} == 0',
    for: '5m',
    severity: 'critical',
    summary: 'A NATS server of {{ $labels.job }} is not healthy',
    description: 'The server of {{ $labels.pod }} says that it is {{ $labels.value }}.',
    runbook: {
      meaning:
        'The server answers, and its own health check fails: JetStream has no contact to a leader, or its streams and consumers are not current.',
      impact: 'Streams may take no messages, and whoever asks this server about them waits in vain.',
      look: {
        'Does JetStream know its leader?': 'jetstream_server_jetstream_disabled{meta_leader=""} == 0',
        'To how many servers is it connected?': 'gnatsd_routez_num_routes',
      },
      mend: [
        '`/healthz` on the monitoring port says in words what is wrong.',
        'No meta leader: more than half of the servers have to run and reach each other on the port of the cluster.',
        '"not current": the server catches up after a restart; wait, and see that `nats server report jetstream` shows a falling lag.',
      ],
    },
  },

  NatsRoutesLost: {
    expr: 'gnatsd_routez_num_routes < $share * avg_over_time(gnatsd_routez_num_routes[1h])',
    for: '10m',
    severity: 'warning',
    summary: 'A NATS server of {{ $labels.job }} has lost connections to its cluster',
    description: '{{ $value }} routes are left in {{ $labels.pod }}, less than on average of the last hour.',
    thresholds: {
      share: { default: 0.9, reason: 'one server of nine is a tenth of the routes, and larger clusters are rare' },
    },
    runbook: {
      meaning: 'The server is connected to fewer others than before: they are gone, or cannot be reached from here.',
      impact: 'There are fewer servers for clients, and fewer replicas until a stream loses its quorum.',
      look: {
        'Do all see the same?': 'gnatsd_routez_num_routes',
        'Which servers do not answer?': 'gnatsd_healthz_status_value == 0',
      },
      mend: [
        'See which pod of the cluster is missing or restarts.',
        'All run: a NetworkPolicy or a certificate between them; the log of the server names the route that it tries again.',
        'If the cluster was made smaller on purpose, the alert ends within the hour.',
      ],
    },
  },

  NatsSlowConsumers: {
    expr: 'increase(gnatsd_varz_slow_consumers[5m]) > $count',
    keepFiringFor: '5m',
    severity: 'warning',
    summary: 'NATS {{ $labels.job }} cuts off clients that are too slow',
    description: '{{ $value | humanize }} slow consumers were disconnected from {{ $labels.pod }} in 5 minutes.',
    thresholds: { count: { default: 0, reason: 'each one has lost messages that nobody will send again' } },
    runbook: {
      meaning:
        'The server has more data waiting for a client than `max_pending` allows, or could not write to it before `write_deadline`.',
      impact: 'Messages of core NATS that were meant for these clients are lost; the clients connect again.',
      look: {
        'Clients, or other servers?':
          'increase(gnatsd_varz_slow_consumer_stats_clients[1h]) or increase(gnatsd_varz_slow_consumer_stats_routes[1h])',
        'In which account?': 'increase(gnatsd_accstatz_slow_consumers[1h]) > 0',
        'How much is sent?': 'rate(gnatsd_varz_out_bytes[5m])',
      },
      mend: [
        'The log of the server names the client: "Slow Consumer Detected".',
        'Take work out of the callback of the subscription, or share it with a queue group.',
        'What must not be lost belongs into a stream, where consumers fetch at their own pace.',
      ],
    },
  },

  NatsConnectionsExhausted: {
    expr: 'gnatsd_varz_connections / (gnatsd_varz_max_connections > 0) > $used',
    for: '5m',
    severity: 'warning',
    summary: 'NATS {{ $labels.job }} is running out of client connections',
    description: '{{ $value | humanizePercentage }} of max_connections are in use in {{ $labels.pod }}.',
    thresholds: {
      used: { default: 0.85, reason: 'clients of a server that fails come to the others all at once' },
    },
    runbook: {
      meaning: 'Nearly as many clients are connected to the server as `max_connections` allows.',
      impact: 'At the limit new clients are refused with "maximum connections exceeded".',
      look: {
        'In which account?': 'gnatsd_accstatz_current_connections',
        'Do clients come and go?': 'rate(gnatsd_varz_total_connections[5m])',
      },
      mend: [
        '`nats server report connections` lists who is connected, and for how long.',
        'A client that connects for each message leaks: let it keep one connection.',
        'Raise `max_connections`, and the limit of open files with it.',
      ],
    },
  },

  NatsStorageFull: {
    expr: 'gnatsd_varz_jetstream_stats_storage / (gnatsd_varz_jetstream_config_max_storage > 0) > $used',
    for: '15m',
    severity: 'warning',
    summary: 'JetStream of {{ $labels.job }} has almost used its storage',
    description: '{{ $value | humanizePercentage }} of max_file_store are in use in {{ $labels.pod }}.',
    thresholds: { used: { default: 0.85, reason: 'a stream without a limit fills the rest within hours' } },
    runbook: {
      meaning: 'The streams on this server have nearly reached what JetStream may store.',
      impact: 'At the limit, publishers get "insufficient storage resources", and nothing is stored any more.',
      look: {
        'Which stream is large?':
          'topk by (job, namespace) (5, max by (job, namespace, stream_name) (jetstream_stream_total_bytes))',
        'Which streams have no limit?': 'jetstream_stream_limit_bytes < 0',
        'Whose consumers lag behind?': 'jetstream_consumer_num_pending{is_consumer_leader="true"}',
      },
      mend: [
        'Give streams `max_bytes` or `max_age`: `nats stream edit NAME`.',
        'A stream with interest or work queue retention grows because a consumer does not acknowledge, or is no longer needed.',
        'Enlarge the volume, and then `max_file_store`.',
      ],
    },
  },

  NatsStreamWithoutLeader: {
    expr: 'count by (job, namespace, account, stream_name) (jetstream_stream_total_messages{stream_leader="",is_stream_leader="false"}) unless count by (job, namespace, account, stream_name) (jetstream_stream_total_messages{is_stream_leader="true"})',
    for: '2m',
    severity: 'critical',
    summary: 'Stream {{ $labels.stream_name }} of {{ $labels.job }} has no leader',
    description: '{{ $value }} servers hold a replica of it in account {{ $labels.account }}, and none leads.',
    runbook: {
      meaning: 'Less than half of the replicas of the stream can reach each other, so that none may decide.',
      impact: 'Nothing can be published to the stream, and consumers get nothing from it.',
      look: {
        'Which servers are left?': 'gnatsd_healthz_status_value',
        'Which streams are meant?':
          'count by (job, namespace, stream_name) (jetstream_stream_total_messages{stream_leader="",is_stream_leader="false"})',
      },
      mend: [
        'Bring the missing servers back: `nats stream info NAME` lists the replicas and which are offline.',
        'A server that is lost for good has to be taken out of the cluster with `nats server raft peer-remove`.',
      ],
    },
  },

  NatsConsumerStalled: {
    expr: 'jetstream_consumer_num_pending{is_consumer_leader="true"} > $messages and increase(jetstream_consumer_delivered_stream_seq{is_consumer_leader="true"}[15m]) == 0',
    for: '15m',
    severity: 'warning',
    summary: 'Consumer {{ $labels.consumer_name }} of stream {{ $labels.stream_name }} takes nothing',
    description: '{{ $value }} messages wait for it in {{ $labels.job }}, and none was delivered for 15 minutes.',
    thresholds: {
      messages: { default: 0, reason: 'whoever works gets one message in a quarter of an hour; raise it for batches' },
    },
    runbook: {
      meaning: 'The stream has messages for the consumer, and nobody fetches them, or all that may be open are open.',
      impact: 'Work is not done, and the stream grows, until its limit throws messages away.',
      look: {
        'Does it owe acknowledgements?': 'jetstream_consumer_num_ack_pending{is_consumer_leader="true"}',
        'Does anybody ask for messages?': 'jetstream_consumer_num_waiting{is_consumer_leader="true"}',
        'Since when?': 'jetstream_consumer_last_delivery_seconds{is_consumer_leader="true"}',
      },
      mend: [
        'See whether the application runs, and is bound to this consumer: `nats consumer info STREAM CONSUMER`.',
        'Acknowledgements at `max_ack_pending`: the application takes messages and does not confirm them.',
        'A consumer that nobody uses any more: `nats consumer rm`, and give such ones `inactive_threshold`.',
      ],
    },
  },

  NatsRedeliveries: {
    expr: 'jetstream_consumer_num_redelivered{is_consumer_leader="true"} > $messages',
    for: '15m',
    severity: 'warning',
    summary: 'Consumer {{ $labels.consumer_name }} of stream {{ $labels.stream_name }} fails at messages',
    description: '{{ $value }} messages of {{ $labels.job }} were delivered again and are still not acknowledged.',
    thresholds: { messages: { default: 10, reason: 'a few come with every restart of an application' } },
    runbook: {
      meaning: 'Messages were not acknowledged within `ack_wait`, or were refused, and are delivered over and over.',
      impact: 'Work is done twice or never, and takes the place of new messages.',
      look: {
        'How many are open?': 'jetstream_consumer_num_ack_pending{is_consumer_leader="true"}',
        'Does the consumer get on?': 'rate(jetstream_consumer_ack_floor_stream_seq{is_consumer_leader="true"}[5m])',
      },
      mend: [
        'The log of the application says at which message it fails; a message that never succeeds needs `max_deliver`, and a place to go.',
        'Work that takes longer than `ack_wait`: raise it, or let the application report progress.',
      ],
    },
  },
});
