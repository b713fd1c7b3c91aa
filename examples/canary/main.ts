import { App, Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import {
  CanaryApp,
  CanaryEndpoint,
  CanaryPodMonitors,
  FlaggerMonitor,
  imports,
  Prometheus,
} from 'cdk8s-prometheus-operator';

const app = new App();
Prometheus.fromKubePrometheusStack(app, 'Prometheus', { release: 'kps', namespace: 'monitoring' });
const shop = new Chart(app, 'shop', { namespace: 'shop', disableResourceNameHashes: true });

// #region workload
const backend = new kplus.Deployment(shop, 'Backend', {
  metadata: { name: 'backend' },
  podMetadata: { labels: { app: 'backend' } },
  containers: [{ image: 'registry.example/shop/backend:1.0.0', portNumber: 8080 }],
});
backend.select(kplus.LabelSelector.of({ labels: { app: 'backend' } }));
// #endregion

// #region canary
new imports.flagger.Canary(shop, 'BackendCanary', {
  metadata: { name: 'backend' },
  spec: {
    targetRef: { apiVersion: 'apps/v1', kind: imports.flagger.CanarySpecTargetRefKind.DEPLOYMENT, name: 'backend' },
    service: { port: 80, targetPort: 8080 },
    analysis: {
      interval: '30s',
      threshold: 5,
      maxWeight: 50,
      stepWeight: 10,
      metrics: [{ name: 'request-success-rate', interval: '1m', thresholdRange: { min: 99 } }],
    },
  },
});
// #endregion

// #region monitors
new CanaryPodMonitors(shop, 'Rollouts', { apps: [CanaryApp.of(backend)] });
// #endregion

// #region own
new CanaryPodMonitors(shop, 'WorkerRollouts', {
  apps: [CanaryApp.fromName('worker')],
  endpoints: [CanaryEndpoint.appPort({ port: 'metrics' })],
});
// #endregion

// #region flagger
new FlaggerMonitor(shop, 'Flagger', { namespace: 'flagger-system' });
// #endregion

app.synth();
