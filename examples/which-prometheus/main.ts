import { App, Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { AppMonitor, Prometheus } from 'cdk8s-prometheus-operator';

const app = new App();

// #region stack
Prometheus.fromKubePrometheusStack(app, 'Stack', { release: 'kps', namespace: 'monitoring' });
// #endregion

// #region everything
const payments = new Chart(app, 'payments', { namespace: 'payments', disableResourceNameHashes: true });
Prometheus.fromSelectors(payments, 'Everything', {
  name: 'kps-kube-prometheus-stack-prometheus',
  namespace: 'monitoring',
});
// #endregion

// #region labels
const shop = new Chart(app, 'shop', { namespace: 'shop', disableResourceNameHashes: true });
Prometheus.fromSelectors(shop, 'Shop', {
  name: 'shop',
  namespace: 'monitoring',
  labels: { team: 'shop' },
  ruleLabels: { team: 'shop', role: 'alert-rules' },
});
// #endregion

// #region manifest
const billing = new Chart(app, 'billing', { namespace: 'billing', disableResourceNameHashes: true });
Prometheus.fromManifest(billing, 'Billing', {
  yaml: `
apiVersion: monitoring.coreos.com/v1
kind: Prometheus
metadata: { name: central, namespace: monitoring }
spec:
  serviceMonitorSelector:
    matchExpressions: [{ key: tier, operator: In, values: [gold, silver] }]
  podMonitorSelector: {}
`,
});
// #endregion

const orders = new Chart(app, 'orders', { namespace: 'orders', disableResourceNameHashes: true });
for (const chart of [orders, payments, shop, billing]) {
  const api = new kplus.Deployment(chart, 'Api', {
    containers: [{ image: 'registry.example/api:1.0.0', portNumber: 8080 }],
  });
  new AppMonitor(chart, 'ApiMonitor', { app: api.exposeViaService() });
}

app.synth();
