import { type Boundaries, health, noTargets } from '../../../scripts/alert-tests/boundary';
import type { systems } from '../../../src/catalogue/systems';

const FAILED = 'varnish_main_fetch{type="failed"}';
const DROPPED = 'varnish_main_sessions{type="dropped"}';
const BACKEND = 'varnish_backend_up{backend="app",server="unknown"}';

export const varnish: Boundaries<ReturnType<typeof systems.varnish>> = {
  VarnishUnmonitored: noTargets,
  VarnishDown: health('varnish_up'),
  VarnishBackendSick: [
    { fires: { [BACKEND]: '1 0x10' }, silent: { [BACKEND]: 1 }, from: '1m' },
    { fires: { [BACKEND]: '1 0x10' }, silent: { [BACKEND]: 0 }, from: '1m' },
  ],
  VarnishFetchesFail: {
    fires: { [FAILED]: '0+60x20', varnish_main_fetch_total: '0+1000x20' },
    silent: { [FAILED]: '0+50x20', varnish_main_fetch_total: '0+1000x20' },
    from: '1m',
    keeps: [],
    says: '6%',
  },
  VarnishDropsSessions: {
    fires: { [DROPPED]: '0+60x20' },
    silent: { [DROPPED]: 7 },
    from: '1m',
    says: '600m',
  },
  VarnishThreadsExhausted: {
    fires: { varnish_main_threads_limited: '0+60x20' },
    silent: { varnish_main_threads_limited: 7 },
    from: '1m',
    says: '1',
  },
  VarnishChildRestarts: {
    fires: { varnish_mgt_child_start: '1 2x20' },
    silent: { varnish_mgt_child_start: 1 },
    from: '1m',
    says: '1',
  },
  VarnishCacheTooSmall: {
    fires: { varnish_main_n_lru_nuked: '0+600x50', varnish_main_fetch_total: '0+1000x50' },
    silent: { varnish_main_n_lru_nuked: '0+500x50', varnish_main_fetch_total: '0+1000x50' },
    from: '1m',
    keeps: [],
    says: '600m',
  },
};
