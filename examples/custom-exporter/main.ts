import { App, Chart, Duration } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { AlertSeverity, Alerts, Credential, ExportedApp, Exporter, Prometheus } from 'cdk8s-prometheus-operator';

const app = new App();
Prometheus.fromKubePrometheusStack(app, 'Prometheus', { release: 'kps', namespace: 'monitoring' });
const shop = new Chart(app, 'shop', { namespace: 'shop', disableResourceNameHashes: true });

const broker = new kplus.StatefulSet(shop, 'Broker', {
  containers: [{ image: 'apache/activemq-artemis:2.38.0', portNumber: 8161 }],
});

// #region custom
const exporter = Exporter.custom({
  name: 'artemis',
  image: 'registry.example/exporters/artemis-exporter:2.1.0',
  port: 9404,
  healthPath: '/healthz',
  args: ['--config=/etc/artemis-exporter/config.yaml'],
  env: { BROKER_URL: 'http://{host}:{port}/console/jolokia' },
  secretEnv: { BROKER_PASSWORD: Credential.fromSecret('artemis', 'password') },
  files: { '/etc/artemis-exporter/config.yaml': 'queues: [orders, payments]\n' },
});
// #endregion

// #region alerts
new ExportedApp(shop, 'BrokerMetrics', {
  app: broker.service,
  exporter,
  alerts: Alerts.none().withAlert({
    name: 'BrokerDown',
    expr: 'artemis_up == 0',
    for: Duration.minutes(2),
    severity: AlertSeverity.CRITICAL,
    summary: 'The message broker does not answer',
  }),
});
// #endregion

app.synth();
