import { App, Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { AppMonitor, Prometheus, Proof } from 'cdk8s-prometheus-operator';

const app = new App();
Prometheus.fromKubePrometheusStack(app, 'Prometheus', { release: 'kps', namespace: 'monitoring' });
const shop = new Chart(app, 'shop', { namespace: 'shop', disableResourceNameHashes: true });

// #region allowed
const overflow = new kplus.Deployment(shop, 'Overflow', {
  replicas: 0,
  containers: [{ name: 'overflow', image: 'registry.example/shop/overflow:1.0.0', portNumber: 8080 }],
});
new AppMonitor(shop, 'OverflowMonitor', { app: overflow });
Proof.allow(overflow, 'no-replicas', 'started by hand on Black Friday');
// #endregion

app.synth();
