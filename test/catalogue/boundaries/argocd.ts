import { type Boundaries, noTargets } from '../../../scripts/alert-tests/boundary';
import type { systems } from '../../../src/catalogue/systems';

const APP = 'namespace="teams",name="cart",project="shop"';
const SERVER = 'https://kubernetes.default.svc';
const app = (sync: string, health: string, auto = true) => ({
  [`argocd_app_info{${APP},autosync_enabled="${auto}",sync_status="${sync}",health_status="${health}"}`]: 1,
});
const ofApp = { keeps: ['name', 'project'] };
const syncs = (phase: string, values: string) => ({
  [`argocd_app_sync_total{${APP},dest_server="${SERVER}",phase="${phase}",dry_run="false"}`]: values,
});
const reconciled = (seconds: number) => ({
  [`argocd_app_reconcile_sum{namespace="teams",dest_server="${SERVER}"}`]: `0+${seconds * 10}x60`,
  [`argocd_app_reconcile_count{namespace="teams",dest_server="${SERVER}"}`]: '0+10x60',
});
const asked = (failed: number) => ({
  'argocd_redis_request_total{failed="true"}': `0+${failed}x30`,
  'argocd_redis_request_total{failed="false"}': `0+${100 - failed}x30`,
});

export const argocd: Boundaries<ReturnType<typeof systems.argocd>> = {
  ArgoCDUnmonitored: noTargets,
  ArgoCDAppDegraded: { fires: app('Synced', 'Degraded'), silent: app('Synced', 'Suspended'), ...ofApp },
  ArgoCDAppOutOfSync: [
    { fires: app('OutOfSync', 'Healthy'), silent: app('Synced', 'Healthy'), ...ofApp },
    { fires: app('OutOfSync', 'Healthy'), silent: app('OutOfSync', 'Healthy', false), ...ofApp },
  ],
  ArgoCDAppUnknown: { fires: app('Unknown', 'Healthy'), silent: app('OutOfSync', 'Healthy'), ...ofApp },
  ArgoCDSyncFails: {
    fires: syncs('Failed', '0 0 2x20'),
    silent: syncs('Failed', '0 0 1x20'),
    from: '2m',
    says: '2',
    ...ofApp,
  },
  ArgoCDClusterUnreachable: {
    fires: { [`argocd_cluster_connection_status{server="${SERVER}"}`]: 0 },
    silent: { [`argocd_cluster_connection_status{server="${SERVER}"}`]: 1 },
  },
  ArgoCDReconcileSlow: {
    fires: reconciled(11),
    silent: reconciled(10),
    from: '1m',
    keeps: ['dest_server'],
    says: '11s',
  },
  ArgoCDRedisFails: { fires: asked(6), silent: asked(5), from: '1m', keeps: [], says: '6%' },
};
