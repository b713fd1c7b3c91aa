import { ApiObject, App, Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { Credential, ExportedApp, Exporter, Prometheus } from 'cdk8s-prometheus-operator';

const app = new App();
Prometheus.fromKubePrometheusStack(app, 'Prometheus', { release: 'kps', namespace: 'monitoring' });

const shop = new Chart(app, 'shop', { namespace: 'shop', disableResourceNameHashes: true });
new ApiObject(shop, 'NobodyComesIn', {
  apiVersion: 'networking.k8s.io/v1',
  kind: 'NetworkPolicy',
  metadata: { name: 'nobody-comes-in' },
  spec: { podSelector: {}, policyTypes: ['Ingress'] },
});

const redis = new kplus.Deployment(shop, 'Redis', { containers: [{ image: 'redis:7.2', portNumber: 6379 }] });
// #region mended
new ExportedApp(shop, 'Cache', {
  app: redis.exposeViaService(),
  exporter: Exporter.redis({ password: Credential.fromSecret('redis-auth', 'password') }),
  networkPolicy: true,
});
// #endregion

app.synth();
