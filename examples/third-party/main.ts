import { App, Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { Credential, ExportedApp, Exporter, Placement, Prometheus } from 'cdk8s-prometheus-operator';

const app = new App();
Prometheus.fromKubePrometheusStack(app, 'Prometheus', { release: 'kps', namespace: 'monitoring' });
const shop = new Chart(app, 'shop', { namespace: 'shop', disableResourceNameHashes: true });

// #region own
const database = new kplus.StatefulSet(shop, 'Database', {
  containers: [{ image: 'postgres:17.2', portNumber: 5432, securityContext: { user: 999, group: 999 } }],
});
new ExportedApp(shop, 'DatabaseMetrics', {
  app: database.service,
  exporter: Exporter.postgres({
    username: 'monitor',
    password: Credential.fromSecret('database-monitor', 'password'),
    sslMode: 'require',
  }),
  networkPolicy: true,
});
// #endregion

// #region elsewhere
new ExportedApp(shop, 'SessionsMetrics', {
  address: 'sessions.abc123.cache.example.com:6379',
  exporter: Exporter.redis({ address: 'rediss://{host}:{port}' }),
});
// #endregion

// #region sidecar
const cache = new kplus.Deployment(shop, 'Cache', {
  replicas: 3,
  containers: [{ image: 'memcached:1.6', portNumber: 11211, securityContext: { user: 11211, group: 11211 } }],
});
new ExportedApp(shop, 'CacheMetrics', {
  app: cache,
  exporter: Exporter.memcached(),
  placement: Placement.SIDECAR,
});
// #endregion

app.synth();
