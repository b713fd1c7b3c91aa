import { App, Chart, Duration } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { AppMonitor, Prometheus, Relabeling } from 'cdk8s-prometheus-operator';

const app = new App();
Prometheus.fromKubePrometheusStack(app, 'Prometheus', {
  release: 'kps',
  namespace: 'monitoring',
  monitorNamespace: 'monitoring',
});
const shop = new Chart(app, 'shop', { namespace: 'shop', disableResourceNameHashes: true });

const cart = new kplus.Deployment(shop, 'Cart', {
  metadata: { name: 'cart' },
  podMetadata: { labels: { app: 'cart' } },
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
  name: 'cart',
  ports: [
    { name: 'http', port: 80, targetPort: 8080 },
    { name: 'metrics', port: 9090 },
  ],
});

new AppMonitor(shop, 'CartMonitor', {
  app: service,
  name: 'cart',
  interval: Duration.seconds(30),
  metricRelabelings: [Relabeling.dropMetrics('go_gc_.+')],
});

app.synth();
