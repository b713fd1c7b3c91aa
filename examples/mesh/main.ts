import { ApiObject, App, Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import {
  AppMonitor,
  ExportedApp,
  Exporter,
  IstioGateway,
  IstioGatewayMonitor,
  Prometheus,
} from 'cdk8s-prometheus-operator';

const app = new App();
Prometheus.fromKubePrometheusStack(app, 'Prometheus', { release: 'kps', namespace: 'monitoring' });
const cluster = new Chart(app, 'cluster');
new kplus.Namespace(cluster, 'ShopNamespace', {
  metadata: { name: 'shop', labels: { 'istio-injection': 'enabled' } },
});
const shop = new Chart(app, 'shop', { namespace: 'shop', disableResourceNameHashes: true });

new ApiObject(shop, 'Strict', {
  apiVersion: 'security.istio.io/v1',
  kind: 'PeerAuthentication',
  metadata: { name: 'default' },
  spec: { mtls: { mode: 'STRICT' } },
});

// #region app
const cart = new kplus.Deployment(shop, 'Cart', {
  podMetadata: { annotations: { 'traffic.sidecar.istio.io/excludeInboundPorts': '9090' } },
  containers: [
    {
      image: 'registry.example/shop/cart:1.0.0',
      ports: [
        { name: 'http', number: 8080 },
        { name: 'metrics', number: 9090 },
      ],
    },
  ],
});
new AppMonitor(shop, 'CartMonitor', { app: cart });
// #endregion

// #region exporter
const sessions = new kplus.Deployment(shop, 'Sessions', {
  containers: [{ image: 'memcached:1.6', portNumber: 11211, securityContext: { user: 11211, group: 11211 } }],
});
new ExportedApp(shop, 'SessionsMetrics', { app: sessions.exposeViaService(), exporter: Exporter.memcached() });
// #endregion

// #region gateway
new IstioGatewayMonitor(shop, 'Ingress', {
  gateway: IstioGateway.fromHelmRelease('istio-ingressgateway', { namespace: 'istio-ingress' }),
});
// #endregion

app.synth();
