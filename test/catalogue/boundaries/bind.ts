import { type Boundaries, health, noTargets } from '../../../scripts/alert-tests/boundary';
import type { systems } from '../../../src/catalogue/systems';

const responses = (result: string) => `bind_responses_total{result="${result}"}`;
const TIMEOUTS = 'bind_resolver_query_errors_total{view="_default",error="QueryTimeout"}';
const SENT = 'bind_resolver_queries_total{view="_default",type="A"}';
const INVALID = 'bind_resolver_dnssec_validation_errors_total{view="_default"}';
const VALID = 'bind_resolver_dnssec_validation_success_total{view="_default",result="ValOk"}';

export const bind: Boundaries<ReturnType<typeof systems.bind>> = {
  BindUnmonitored: noTargets,
  BindDown: health('bind_up'),
  BindServfail: [
    {
      fires: { [responses('SERVFAIL')]: '0+110x20', [responses('Success')]: '0+890x20' },
      silent: { [responses('SERVFAIL')]: '0+100x20', [responses('Success')]: '0+900x20' },
      from: '1m',
      keeps: [],
      says: '11%',
    },
    {
      fires: { [responses('SERVFAIL')]: '0+33x20' },
      silent: { [responses('SERVFAIL')]: '0+30x20' },
      from: '5m',
      keeps: [],
      says: '100%',
    },
  ],
  BindResolverTimeouts: {
    fires: { [TIMEOUTS]: '0+110x20', [SENT]: '0+1000x20' },
    silent: { [TIMEOUTS]: '0+100x20', [SENT]: '0+1000x20' },
    from: '1m',
    keeps: [],
    says: '11%',
  },
  BindRecursionExhausted: {
    fires: { bind_recursive_clients: 801 },
    silent: { bind_recursive_clients: 800 },
    says: '801',
  },
  BindDropsQueries: {
    fires: { 'bind_query_errors_total{error="Dropped"}': '0+66x20' },
    silent: { 'bind_query_errors_total{error="Dropped"}': '0+60x20' },
    from: '5m',
    says: '1.1',
  },
  BindZoneTransferFails: {
    fires: { bind_zone_transfer_failure_total: '0 3x30' },
    silent: { bind_zone_transfer_failure_total: '0 1x30' },
    from: '1m',
    says: '3',
  },
  BindValidationFails: {
    fires: { [INVALID]: '0+21x30', [VALID]: '0+79x30' },
    silent: { [INVALID]: '0+20x30', [VALID]: '0+80x30' },
    from: '1m',
    keeps: [],
    says: '21%',
  },
};
