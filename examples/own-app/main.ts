import { App, Chart, Duration } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { AppMonitor, Credential, Prometheus } from 'cdk8s-prometheus-operator';

const app = new App();
Prometheus.fromKubePrometheusStack(app, 'Prometheus', { release: 'kps', namespace: 'monitoring' });
const shop = new Chart(app, 'shop', { namespace: 'shop', disableResourceNameHashes: true });

// #region service
const cart = new kplus.Deployment(shop, 'Cart', {
  containers: [
    {
      name: 'cart',
      image: 'registry.example/shop/cart:1.0.0',
      ports: [
        { name: 'http', number: 8080 },
        { name: 'metrics', number: 9090 },
      ],
    },
  ],
});
const service = cart.exposeViaService({
  ports: [
    { name: 'http', port: 80, targetPort: 8080 },
    { name: 'metrics', port: 9090 },
  ],
});
new AppMonitor(shop, 'CartMonitor', { app: service });
// #endregion

// #region pods
const worker = new kplus.Deployment(shop, 'Worker', {
  containers: [
    { name: 'worker', image: 'registry.example/shop/worker:1.0.0', ports: [{ name: 'metrics', number: 9090 }] },
  ],
});
new AppMonitor(shop, 'WorkerMonitor', { app: worker, path: '/internal/metrics', interval: Duration.minutes(1) });
// #endregion

// #region token
const orders = new kplus.Deployment(shop, 'Orders', {
  containers: [{ name: 'orders', image: 'registry.example/shop/orders:1.0.0', portNumber: 8080 }],
});
new AppMonitor(shop, 'OrdersMonitor', {
  app: orders.exposeViaService(),
  bearerToken: Credential.fromSecret('orders-metrics', 'token'),
});
// #endregion

app.synth();
