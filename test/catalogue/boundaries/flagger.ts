import { type Boundaries, noTargets } from '../../../scripts/alert-tests/boundary';
import type { systems } from '../../../src/catalogue/systems';

const STATUS = 'flagger_canary_status{name="cart",namespace="web"}';
const FAILURES = 'flagger_canary_failures_total{name="cart",namespace="web",analysis_status="completed"}';

export const flagger: Boundaries<ReturnType<typeof systems.flagger>> = {
  FlaggerUnmonitored: noTargets,
  FlaggerCanaryFailed: { fires: { [STATUS]: 2 }, silent: { [STATUS]: 1 } },
  FlaggerCanaryStuck: { fires: { [STATUS]: 0 }, silent: { [STATUS]: 1 } },
  FlaggerCanaryFailsOften: {
    fires: { [FAILURES]: '0 3x9' },
    silent: { [FAILURES]: '0 1x9' },
    from: '1m',
    keeps: ['name'],
    says: '3',
  },
};
