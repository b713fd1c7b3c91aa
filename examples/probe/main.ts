import { App, Chart, Duration } from 'cdk8s';
import { ExportedApp, Exporter, imports, MonitoringKind, Prometheus, Relabeling } from 'cdk8s-prometheus-operator';

const app = new App();
Prometheus.fromKubePrometheusStack(app, 'Prometheus', { release: 'kps', namespace: 'monitoring' });
const probes = new Chart(app, 'probes', { namespace: 'probes', disableResourceNameHashes: true });

// #region http
const websites = new ExportedApp(probes, 'Websites', {
  exporter: Exporter.blackbox({
    targets: ['https://shop.example.com/health', 'https://pay.example.com/health', 'https://docs.example.com'],
  }),
  interval: Duration.seconds(60),
  relabelings: [Relabeling.label('team', 'shop')],
});
// #endregion

// #region module
new ExportedApp(probes, 'Ports', {
  exporter: Exporter.blackbox({
    module: 'tls_connect',
    targets: ['db.example.com:5432', 'mail.example.com:465'],
    config: `modules:
  tls_connect:
    prober: tcp
    timeout: 5s
    tcp: { tls: true }
`,
  }),
});
// #endregion

// #region ingress
new imports.monitoring.Probe(probes, 'Ingresses', {
  metadata: { labels: Prometheus.of(probes)?.labelsFor(MonitoringKind.PROBE) },
  spec: {
    prober: { url: `${websites.service?.name}.probes.svc:9115` },
    module: 'http_2xx',
    targets: {
      ingress: { selector: { matchLabels: { probe: 'true' } }, namespaceSelector: { any: true } },
    },
  },
});
// #endregion

app.synth();
