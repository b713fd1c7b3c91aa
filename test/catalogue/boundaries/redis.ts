import { type Boundaries, health, noTargets } from '../../../scripts/alert-tests/boundary';
import type { systems } from '../../../src/catalogue/systems';

export const redis: Boundaries<ReturnType<typeof systems.redis>> = {
  RedisUnmonitored: noTargets,
  RedisDown: health('redis_up'),
  RedisMemoryFull: {
    fires: { redis_memory_used_bytes: 91, redis_memory_max_bytes: 100 },
    silent: { redis_memory_used_bytes: 90, redis_memory_max_bytes: 100 },
    says: '91%',
  },
  RedisTooManyClients: {
    fires: { redis_connected_clients: 86, redis_config_maxclients: 100 },
    silent: { redis_connected_clients: 85, redis_config_maxclients: 100 },
    says: '86%',
  },
  RedisRejectedConnections: {
    fires: { redis_rejected_connections_total: '0 1x10' },
    silent: { redis_rejected_connections_total: 1 },
    from: '1m',
    says: '1',
  },
  RedisReplicationBroken: {
    fires: { 'redis_master_link_up{master_host="redis-0"}': 0 },
    silent: { 'redis_master_link_up{master_host="redis-0"}': 1 },
  },
  RedisReplicaMissing: {
    fires: { redis_connected_slaves: '2 1x20' },
    silent: { redis_connected_slaves: 2 },
    from: '1m',
    says: '1',
  },
  RedisSaveFailed: health('redis_rdb_last_bgsave_status'),
};
