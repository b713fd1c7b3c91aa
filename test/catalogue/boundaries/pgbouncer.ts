import { type Boundaries, health, noTargets } from '../../../scripts/alert-tests/boundary';
import type { systems } from '../../../src/catalogue/systems';

const POOL = '{database="app",user="web"}';
const servers = (state: string) => `pgbouncer_pools_server_${state}_connections${POOL}`;
const waiting = `pgbouncer_pools_client_waiting_connections${POOL}`;
const none = { [servers('idle')]: 0, [servers('used')]: 0, [servers('testing')]: 0 };

export const pgbouncer: Boundaries<ReturnType<typeof systems.pgbouncer>> = {
  PgBouncerUnmonitored: noTargets,
  PgBouncerDown: health('pgbouncer_up'),
  PgBouncerClientsWait: {
    fires: { [`pgbouncer_pools_client_maxwait_seconds${POOL}`]: 6 },
    silent: { [`pgbouncer_pools_client_maxwait_seconds${POOL}`]: 5 },
    says: '6s',
  },
  PgBouncerNoServer: {
    fires: { [waiting]: 3, [servers('active')]: 0, ...none },
    silent: { [waiting]: 3, [servers('active')]: 1, ...none },
    says: '3',
  },
  PgBouncerClientsExhausted: {
    fires: { pgbouncer_used_clients: 86, pgbouncer_config_max_client_connections: 100 },
    silent: { pgbouncer_used_clients: 85, pgbouncer_config_max_client_connections: 100 },
    says: '86%',
  },
  PgBouncerPaused: [
    {
      fires: { 'pgbouncer_databases_paused{name="app"}': 1 },
      silent: { 'pgbouncer_databases_paused{name="app"}': 0 },
    },
    {
      fires: { 'pgbouncer_databases_disabled{name="app"}': 1 },
      silent: { 'pgbouncer_databases_disabled{name="app"}': 0 },
    },
  ],
  PgBouncerConnectionsAtLimit: {
    fires: {
      'pgbouncer_databases_current_connections{name="app"}': 10,
      'pgbouncer_databases_max_connections{name="app"}': 10,
      [waiting]: 1,
    },
    silent: {
      'pgbouncer_databases_current_connections{name="app"}': 10,
      'pgbouncer_databases_max_connections{name="app"}': 10,
      [waiting]: 0,
    },
    says: '100%',
  },
};
