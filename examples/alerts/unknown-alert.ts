import { App, Chart } from 'cdk8s';
import { Alerts, ExportedApp, Exporter, Prometheus } from 'cdk8s-prometheus-operator';

const app = new App();
Prometheus.fromKubePrometheusStack(app, 'Prometheus', { release: 'kps', namespace: 'monitoring' });

new ExportedApp(new Chart(app, 'shop', { namespace: 'shop' }), 'Cache', {
  address: 'cache.example.com:6379',
  exporter: Exporter.redis(),
  alerts: Alerts.standard()
    .override('RedisMemoryFul', { thresholds: { used: 0.95 } })
    .without('RedisGone'),
});

app.synth();
