import { App, Chart, Duration } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import {
  AlertSeverity,
  Alerts,
  ExportedApp,
  Exporter,
  MonitoringDefaults,
  Prometheus,
} from 'cdk8s-prometheus-operator';

const app = new App();
Prometheus.fromKubePrometheusStack(app, 'Prometheus', { release: 'kps', namespace: 'monitoring' });

// #region defaults
new MonitoringDefaults(app, 'Defaults', {
  alertLabels: { team: 'shop' },
  runbookUrl: 'https://runbooks.example.com/{system}/{alert}',
});
// #endregion

const shop = new Chart(app, 'shop', { namespace: 'shop', disableResourceNameHashes: true });
const redis = new kplus.Deployment(shop, 'Redis', { containers: [{ image: 'redis:7.2', portNumber: 6379 }] });

// #region override
new ExportedApp(shop, 'Cache', {
  app: redis.exposeViaService(),
  exporter: Exporter.redis(),
  alerts: Alerts.standard()
    .override('RedisMemoryFull', {
      for: Duration.minutes(30),
      severity: AlertSeverity.CRITICAL,
      thresholds: { used: 0.95 },
      annotations: { dashboard: 'https://grafana.example.com/d/redis' },
    })
    .without('RedisReplicaMissing', 'RedisReplicationBroken')
    .withAlert({
      name: 'RedisSessionsPilingUp',
      expr: 'redis_db_keys{db="db0"} > 1e6',
      for: Duration.hours(1),
      severity: AlertSeverity.WARNING,
      summary: '{{ $value | humanize }} sessions are stored',
    }),
});
// #endregion

app.synth();
