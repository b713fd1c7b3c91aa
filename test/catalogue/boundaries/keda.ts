import { type Boundaries, noTargets } from '../../../scripts/alert-tests/boundary';
import type { systems } from '../../../src/catalogue/systems';

const OBJECT = 'namespace="shop",scaledObject="cart"';
const TRIGGER = `${OBJECT},metric="s0-rabbitmq-orders",scaler="rabbitmqScaler",triggerIndex="0",type="scaledobject"`;
const LOOP = 'namespace="shop",type="scaledobject",resource="cart"';
const ofTrigger = { keeps: ['scaledObject', 'scaler', 'type'] };
const at = (series: string, labels: string, value: number | string) => ({ [`${series}{${labels}}`]: value });
const ofObject = (failed: string) => at('keda_scaled_object_errors_total', OBJECT, `0 0 ${failed}x20`);
const ofJob = (failed: string) =>
  at('keda_scaled_job_errors_total', 'namespace="shop",scaledJob="report"', `0 0 ${failed}x20`);
const latency = (seconds: number) => at('keda_scaler_metrics_latency_seconds', TRIGGER, seconds);
const delay = (seconds: number) => at('keda_internal_scale_loop_latency_seconds', LOOP, seconds);
const paused = (value: number) => at('keda_scaled_object_paused', OBJECT, value);
const queued = (events: number) => at('keda_cloudeventsource_events_queued', 'namespace="shop"', events);

/** Reconciliations of which this many in a hundred fail. */
const reconciled = (failed: number) => ({
  'controller_runtime_reconcile_errors_total{controller="scaledobject"}': `0+${failed}x40`,
  'controller_runtime_reconcile_total{controller="scaledobject",result="error"}': `0+${failed}x40`,
  'controller_runtime_reconcile_total{controller="scaledobject",result="success"}': `0+${100 - failed}x40`,
});

export const keda: Boundaries<ReturnType<typeof systems.keda>> = {
  KedaUnmonitored: noTargets,
  KedaObjectFails: { fires: ofObject('5'), silent: ofObject('4'), from: '2m', says: '5', keeps: ['scaledObject'] },
  KedaJobFails: { fires: ofJob('5'), silent: ofJob('4'), from: '2m', says: '5', keeps: ['scaledJob'] },
  KedaScalerSlow: { fires: latency(6), silent: latency(5), says: '6s', ...ofTrigger },
  KedaLoopLate: { fires: delay(31), silent: delay(30), says: '31s', keeps: ['type', 'resource'] },
  KedaPaused: { fires: paused(1), silent: paused(0), keeps: ['scaledObject'] },
  KedaReconcileFails: {
    fires: reconciled(21),
    silent: reconciled(20),
    from: '1m',
    keeps: ['controller'],
    says: '21%',
  },
  KedaEventsPileUp: { fires: queued(101), silent: queued(100), keeps: [], says: '101' },
};
