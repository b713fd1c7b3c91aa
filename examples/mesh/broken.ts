import { ApiObject, App, Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { AppMonitor, Prometheus } from 'cdk8s-prometheus-operator';

const app = new App();
Prometheus.fromKubePrometheusStack(app, 'Prometheus', { release: 'kps', namespace: 'monitoring' });

const cluster = new Chart(app, 'cluster');
new kplus.Namespace(cluster, 'Shop', { metadata: { name: 'shop', labels: { 'istio-injection': 'enabled' } } });

const shop = new Chart(app, 'shop', { namespace: 'shop', disableResourceNameHashes: true });
new ApiObject(shop, 'Strict', {
  apiVersion: 'security.istio.io/v1',
  kind: 'PeerAuthentication',
  metadata: { name: 'default' },
  spec: { mtls: { mode: 'STRICT' } },
});
const cart = new kplus.Deployment(shop, 'Cart', {
  containers: [{ image: 'registry.example/shop/cart:1.0.0', ports: [{ name: 'metrics', number: 9090 }] }],
});
new AppMonitor(shop, 'CartMonitor', { app: cart });

app.synth();
