import { type Boundaries, noTargets } from '../../../scripts/alert-tests/boundary';
import type { systems } from '../../../src/catalogue/systems';

const ROLLOUT = 'namespace="web",name="cart"';
const inPhase = (phase: string) => ({ [`rollout_info{${ROLLOUT},phase="${phase}"}`]: 1 });
const reached = (phase: string) => ({ fires: inPhase(phase), silent: inPhase('Completed') });

export const argoRollouts: Boundaries<ReturnType<typeof systems.argoRollouts>> = {
  ArgoRolloutsUnmonitored: noTargets,
  ArgoRolloutsAborted: reached('Abort'),
  ArgoRolloutsInvalid: [reached('InvalidSpec'), reached('Error')],
  ArgoRolloutsTimedOut: reached('Timeout'),
  ArgoRolloutsPaused: reached('Paused'),
  ArgoRolloutsReplicasMissing: [
    {
      fires: {
        [`rollout_info_replicas_desired{${ROLLOUT}}`]: 5,
        [`rollout_info_replicas_available{${ROLLOUT}}`]: 2,
      },
      silent: {
        [`rollout_info_replicas_desired{${ROLLOUT}}`]: 4,
        [`rollout_info_replicas_available{${ROLLOUT}}`]: 2,
      },
      says: '60%',
    },
  ],
  ArgoRolloutsReconcileFails: {
    fires: { [`rollout_reconcile_error{${ROLLOUT}}`]: '0+1.04x30' },
    silent: { [`rollout_reconcile_error{${ROLLOUT}}`]: '0+0.9x30' },
    from: '10m',
    keeps: ['name'],
    says: '10.4',
  },
};
