import { App, Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { ExportedApp, Exporter, Prometheus } from 'cdk8s-prometheus-operator';

/** The charts of the shop, made for whoever asks: `main.ts` synthesizes them, the tests look at them. */
export function shopApp() {
  const app = new App();
  Prometheus.fromKubePrometheusStack(app, 'Prometheus', { release: 'kps', namespace: 'monitoring' });
  const shop = new Chart(app, 'shop', { namespace: 'shop', disableResourceNameHashes: true });

  const redis = new kplus.Deployment(shop, 'Redis', { containers: [{ image: 'redis:7.2', portNumber: 6379 }] });
  const cache = new ExportedApp(shop, 'Cache', { app: redis.exposeViaService(), exporter: Exporter.redis() });
  return { app, shop, cache };
}
