import { type Boundaries, noTargets } from '../../../scripts/alert-tests/boundary';
import type { systems } from '../../../src/catalogue/systems';

const CONTROLLER = 'controller="kustomization"';
const QUEUE = 'name="kustomization",controller="kustomization"';
const RESOURCE = 'namespace="apps",kind="Kustomization",name="cart"';

/** Reconciliations of which this many in a hundred fail. */
const reconciled = (failed: number) => ({
  [`controller_runtime_reconcile_errors_total{${CONTROLLER}}`]: `0+${failed}x40`,
  [`controller_runtime_reconcile_total{${CONTROLLER},result="error"}`]: `0+${failed}x40`,
  [`controller_runtime_reconcile_total{${CONTROLLER},result="success"}`]: `0+${100 - failed}x40`,
});
const requested = (refused: number, code: string) => ({
  [`rest_client_requests_total{code="${code}",method="PATCH"}`]: `0+${refused}x40`,
  'rest_client_requests_total{code="200",method="PATCH"}': `0+${100 - refused}x40`,
});
const took = (series: string, labels: string, seconds: number) => ({
  [`${series}_sum{${labels}}`]: `0+${seconds}x120`,
  [`${series}_count{${labels}}`]: '0+1x120',
});
const once = (series: string) => ({
  fires: { [`${series}{${CONTROLLER}}`]: '0 1x20' },
  silent: { [`${series}{${CONTROLLER}}`]: 1 },
  from: '1m',
  keeps: ['controller'],
  says: '1',
});

export const fluxcd: Boundaries<ReturnType<typeof systems.fluxcd>> = {
  FluxUnmonitored: noTargets,
  FluxReconcileFails: {
    fires: reconciled(21),
    silent: reconciled(20),
    from: '1m',
    keeps: ['controller'],
    says: '21%',
  },
  FluxGivesUp: once('controller_runtime_terminal_reconcile_errors_total'),
  FluxPanics: once('controller_runtime_reconcile_panics_total'),
  FluxApiServerRefuses: [
    { fires: requested(6, '503'), silent: requested(5, '503'), from: '1m', keeps: [], says: '6%' },
    { fires: requested(6, '429'), silent: requested(50, '409'), from: '1m', keeps: [], says: '6%' },
  ],
  FluxStuck: {
    fires: { [`workqueue_longest_running_processor_seconds{${QUEUE}}`]: 3601 },
    silent: { [`workqueue_longest_running_processor_seconds{${QUEUE}}`]: 3600 },
    keeps: ['pod', 'name'],
    says: '1h 0m 1s',
  },
  FluxBacklog: {
    fires: took('workqueue_queue_duration_seconds', QUEUE, 61),
    silent: took('workqueue_queue_duration_seconds', QUEUE, 60),
    from: '1m',
    keeps: ['name'],
    says: '1m 1s',
  },
  FluxReconcileSlow: {
    fires: took('gotk_reconcile_duration_seconds', RESOURCE, 300),
    silent: took('gotk_reconcile_duration_seconds', RESOURCE, 240),
    from: '1m',
    keeps: ['kind', 'name'],
    says: '5m 0s',
  },
};
