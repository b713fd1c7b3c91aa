// Plain JavaScript: `npx cdk8s synth` runs this file as it is.
const { App, Chart } = require('cdk8s');
const kplus = require('cdk8s-plus-27');
const { AppMonitor, Prometheus } = require('cdk8s-prometheus-operator');

const app = new App();
Prometheus.fromKubePrometheusStack(app, 'Prometheus', { release: 'kube-prometheus-stack', namespace: 'monitoring' });

const shop = new Chart(app, 'orders', { namespace: 'shop', disableResourceNameHashes: true });
const orders = new kplus.Deployment(shop, 'Orders', {
  containers: [
    {
      image: 'registry.example/shop/orders:1.0.0',
      ports: [
        { name: 'http', number: 8080 },
        { name: 'metrics', number: 9090 },
      ],
    },
  ],
});

// The port whose name says metrics is found in the Deployment; there is no Service, so this is a PodMonitor.
new AppMonitor(shop, 'OrdersMonitor', { app: orders });

app.synth();
