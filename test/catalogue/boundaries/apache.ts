import { type Boundaries, health, noTargets } from '../../../scripts/alert-tests/boundary';
import type { systems } from '../../../src/catalogue/systems';

const busy = 'apache_workers{state="busy"}';
const slots = { 'apache_scoreboard{state="reply"}': 80, 'apache_scoreboard{state="open_slot"}': 20 };

export const apache: Boundaries<ReturnType<typeof systems.apache>> = {
  ApacheUnmonitored: noTargets,
  ApacheDown: health('apache_up'),
  ApacheWorkersExhausted: {
    fires: { [busy]: 86, ...slots },
    silent: { [busy]: 85, ...slots },
    keeps: ['instance', 'pod', 'container', 'endpoint', 'service'],
    says: '86%',
  },
  ApacheSlow: {
    fires: { apache_duration_ms_total: '0+25000x20', apache_accesses_total: '0+10x20' },
    silent: { apache_duration_ms_total: '0+20000x20', apache_accesses_total: '0+10x20' },
    from: '1m',
    says: '2.5s',
  },
  ApacheTrafficGone: {
    fires: { apache_accesses_total: '0+600x80 48060+54x20' },
    silent: { apache_accesses_total: '0+600x80 48060+66x20' },
    from: '84m',
    says: '900m',
  },
};
