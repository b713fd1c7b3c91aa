import { type Boundaries, noTargets } from '../../../scripts/alert-tests/boundary';
import type { systems } from '../../../src/catalogue/systems';

const health = (value: string) => `gnatsd_healthz_status_value{server_id="http://localhost:8222",value="${value}"}`;
const stream = (leader: string, leads: boolean) =>
  `jetstream_stream_total_messages{account="$G",stream_name="ORDERS",stream_leader="${leader}",is_stream_leader="${leads}"}`;
const consumer = (what: string) =>
  `jetstream_consumer_${what}{stream_name="ORDERS",consumer_name="worker",is_consumer_leader="true"}`;

export const nats: Boundaries<ReturnType<typeof systems.nats>> = {
  NatsUnmonitored: noTargets,
  NatsDown: {
    fires: { [health('unreachable')]: 0 },
    silent: { [health('ok')]: 1 },
  },
  NatsUnhealthy: {
    fires: { [health('unavailable')]: 0 },
    silent: { [health('unreachable')]: 0 },
  },
  NatsRoutesLost: {
    fires: { gnatsd_routez_num_routes: '8x29 6x20' },
    silent: { gnatsd_routez_num_routes: '8x29 7x20' },
    from: '30m',
    says: '6',
  },
  NatsSlowConsumers: {
    fires: { gnatsd_varz_slow_consumers: '0 1x10' },
    silent: { gnatsd_varz_slow_consumers: 1 },
    from: '1m',
    says: '1',
  },
  NatsConnectionsExhausted: {
    fires: { gnatsd_varz_connections: 86, gnatsd_varz_max_connections: 100 },
    silent: { gnatsd_varz_connections: 85, gnatsd_varz_max_connections: 100 },
    says: '86%',
  },
  NatsStorageFull: {
    fires: { gnatsd_varz_jetstream_stats_storage: 86, gnatsd_varz_jetstream_config_max_storage: 100 },
    silent: { gnatsd_varz_jetstream_stats_storage: 85, gnatsd_varz_jetstream_config_max_storage: 100 },
    says: '86%',
  },
  NatsStreamWithoutLeader: {
    fires: { [stream('', false)]: 10 },
    silent: { [stream('', false)]: 10, [stream('nats-1', true)]: 10 },
    keeps: ['account', 'stream_name'],
    says: '1',
  },
  NatsConsumerStalled: {
    fires: { [consumer('num_pending')]: 1, [consumer('delivered_stream_seq')]: '7x40' },
    silent: { [consumer('num_pending')]: 1, [consumer('delivered_stream_seq')]: '7 8 9 10 11x9 12x9 13x9 14x9' },
    from: '1m',
    says: '1',
  },
  NatsRedeliveries: {
    fires: { [consumer('num_redelivered')]: 11 },
    silent: { [consumer('num_redelivered')]: 10 },
    says: '11',
  },
};
