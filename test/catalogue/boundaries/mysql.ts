import { type Boundaries, health, noTargets } from '../../../scripts/alert-tests/boundary';
import type { systems } from '../../../src/catalogue/systems';

const replica = (series: string) => `mysql_slave_status_${series}{master_host="db-0"}`;

export const mysql: Boundaries<ReturnType<typeof systems.mysql>> = {
  MySQLUnmonitored: noTargets,
  MySQLDown: health('mysql_up'),
  MySQLConnectionsExhausted: {
    fires: { mysql_global_status_threads_connected: 86, mysql_global_variables_max_connections: 100 },
    silent: { mysql_global_status_threads_connected: 85, mysql_global_variables_max_connections: 100 },
    says: '86%',
  },
  MySQLReplicationStopped: [
    health(replica('slave_io_running')),
    health(replica('slave_sql_running')),
    health(replica('replica_io_running')),
    health(replica('replica_sql_running')),
  ],
  MySQLReplicationLag: [
    {
      fires: { [replica('seconds_behind_master')]: 61 },
      silent: { [replica('seconds_behind_master')]: 60 },
      says: '1m 1s',
    },
    {
      fires: { [replica('seconds_behind_source')]: 61 },
      silent: { [replica('seconds_behind_source')]: 60 },
      says: '1m 1s',
    },
  ],
  MySQLTooManyThreadsRunning: {
    fires: { mysql_global_status_threads_running: 51 },
    silent: { mysql_global_status_threads_running: 50 },
    says: '51',
  },
  MySQLSlowQueries: {
    fires: { mysql_global_status_slow_queries: '0+66x20' },
    silent: { mysql_global_status_slow_queries: '0+60x20' },
    from: '5m',
    says: '1.1',
  },
};
