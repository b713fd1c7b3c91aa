import { ApiObject, App, Chart, Duration, JsonPatch } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { ExportedApp, Exporter, MonitoringKind, Prometheus, Relabeling } from 'cdk8s-prometheus-operator';

const app = new App();
Prometheus.fromKubePrometheusStack(app, 'Prometheus', { release: 'kps', namespace: 'monitoring' });
const shop = new Chart(app, 'shop', { namespace: 'shop', disableResourceNameHashes: true });
const redis = new kplus.Deployment(shop, 'Redis', { containers: [{ image: 'redis:7.2', portNumber: 6379 }] });

// #region props
const cache = new ExportedApp(shop, 'Cache', {
  name: 'cache',
  app: redis.exposeViaService(),
  exporter: Exporter.redis({
    image: 'registry.example/mirror/redis_exporter:v1.89.0',
    args: ['--include-system-metrics'],
    resources: { memoryLimit: '256Mi' },
  }),
  interval: Duration.seconds(60),
  relabelings: [Relabeling.label('team', 'checkout'), Relabeling.copy('__meta_kubernetes_pod_node_name', 'node')],
  metricRelabelings: [Relabeling.dropMetrics('redis_commands_latencies_.+')],
});
// #endregion

// #region patches
cache.monitor.addJsonPatch(JsonPatch.add('/spec/sampleLimit', 5000));
cache.exporter.addJsonPatch(JsonPatch.add('/spec/template/spec/priorityClassName', 'monitoring'));
cache.service?.metadata.addAnnotation('example.com/owner', 'checkout');
// #endregion

// #region others
const prometheus = Prometheus.of(shop);
new ApiObject(shop, 'Legacy', {
  apiVersion: 'monitoring.coreos.com/v1alpha1',
  kind: 'ScrapeConfig',
  metadata: { labels: prometheus?.labelsFor(MonitoringKind.SCRAPE_CONFIG) },
  spec: {
    jobName: 'legacy',
    staticConfigs: [{ targets: ['legacy-1.example.com:9100', 'legacy-2.example.com:9100'] }],
  },
});
// #endregion

app.synth();
