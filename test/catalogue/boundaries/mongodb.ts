import { type Boundaries, health, noTargets } from '../../../scripts/alert-tests/boundary';
import type { systems } from '../../../src/catalogue/systems';

const connections = (type: string) => `mongodb_ss_connections{conn_type="${type}"}`;
const member = (series: string, state: string) =>
  `mongodb_rs_members_${series}{rs_nm="rs0",member_idx="db-1:27017",member_state="${state}"}`;
const primary = 'mongodb_rs_members_optimeDate{rs_nm="rs0",member_idx="db-0:27017",member_state="PRIMARY"}';
const cache = (used: number) => ({
  mongodb_ss_wt_cache_bytes_currently_in_the_cache: used,
  mongodb_ss_wt_cache_maximum_bytes_configured: 100,
});

export const mongodb: Boundaries<ReturnType<typeof systems.mongodb>> = {
  MongoDBUnmonitored: noTargets,
  MongoDBDown: health('mongodb_up'),
  MongoDBNoPrimary: {
    fires: { [member('state', 'SECONDARY')]: 2 },
    silent: { [member('state', 'SECONDARY')]: 2, 'mongodb_rs_members_state{rs_nm="rs0",member_idx="db-0:27017"}': 1 },
    keeps: ['rs_nm'],
  },
  MongoDBMemberUnhealthy: {
    ...health(member('health', '(not reachable/healthy)')),
    keeps: ['rs_nm', 'member_idx'],
  },
  MongoDBReplicationLag: {
    fires: { [member('optimeDate', 'SECONDARY')]: 1000, [primary]: 32000 },
    silent: { [member('optimeDate', 'SECONDARY')]: 1000, [primary]: 31000 },
    keeps: ['rs_nm', 'member_idx'],
    says: '31s',
  },
  MongoDBConnectionsExhausted: {
    fires: { [connections('current')]: 86, [connections('available')]: 14 },
    silent: { [connections('current')]: 85, [connections('available')]: 15 },
    keeps: ['instance'],
    says: '86%',
  },
  MongoDBCacheFull: { fires: cache(96), silent: cache(95), says: '96%' },
  MongoDBQueues: {
    fires: { 'mongodb_ss_globalLock_currentQueue{count_type="total"}': 51 },
    silent: { 'mongodb_ss_globalLock_currentQueue{count_type="total"}': 50 },
    says: '51',
  },
};
