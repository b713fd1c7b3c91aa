import { type Boundaries, health, noTargets } from '../../../scripts/alert-tests/boundary';
import type { systems } from '../../../src/catalogue/systems';

export const memcached: Boundaries<ReturnType<typeof systems.memcached>> = {
  MemcachedUnmonitored: noTargets,
  MemcachedDown: health('memcached_up'),
  MemcachedConnectionsExhausted: {
    fires: { memcached_current_connections: 86, memcached_max_connections: 100 },
    silent: { memcached_current_connections: 85, memcached_max_connections: 100 },
    says: '86%',
  },
  MemcachedRefusesClients: {
    fires: { memcached_connections_listener_disabled_total: '0 1x5' },
    silent: { memcached_connections_listener_disabled_total: 1 },
    from: '1m',
    says: '1',
  },
  MemcachedNoMemory: {
    fires: { memcached_item_no_memory_total: '0 1x5' },
    silent: { memcached_item_no_memory_total: 1 },
    from: '1m',
    says: '1',
  },
  MemcachedRestarted: {
    fires: { memcached_uptime_seconds: 599 },
    silent: { memcached_uptime_seconds: 600 },
    says: '9m 59s',
  },
};
