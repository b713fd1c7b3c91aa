import { type Boundaries, health, noTargets } from '../../../scripts/alert-tests/boundary';
import type { systems } from '../../../src/catalogue/systems';

const pool = (series: string) => `phpfpm_${series}{pool="www",scrape_uri="tcp://127.0.0.1:9000/status"}`;

export const phpFpm: Boundaries<ReturnType<typeof systems.phpFpm>> = {
  PhpFpmUnmonitored: noTargets,
  PhpFpmDown: health(pool('up')),
  PhpFpmRequestsWait: {
    fires: { [pool('listen_queue')]: 6 },
    silent: { [pool('listen_queue')]: 5 },
    says: '6',
  },
  PhpFpmQueueFull: {
    fires: { [pool('listen_queue')]: 81, [pool('listen_queue_length')]: 100 },
    silent: { [pool('listen_queue')]: 80, [pool('listen_queue_length')]: 100 },
    says: '81%',
  },
  PhpFpmWorkersExhausted: {
    fires: { [pool('max_children_reached')]: '0 1x20' },
    silent: { [pool('max_children_reached')]: 3 },
    from: '1m',
    says: '1',
  },
  PhpFpmSlowRequests: {
    fires: { [pool('slow_requests')]: '0+6.6x20' },
    silent: { [pool('slow_requests')]: '0+6x20' },
    from: '5m',
    says: '110m',
  },
  PhpFpmRestarts: {
    fires: { [pool('start_since')]: '300 10 70 10 70 10 70' },
    silent: { [pool('start_since')]: '300 10 70 10 70 130 190' },
    from: '5m',
    says: '3',
  },
};
