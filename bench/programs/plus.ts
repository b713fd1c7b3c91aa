/** plus.js SIZE OUTDIR: the fleet of cdk8s-plus and imported CRD classes, under App, in one chart per team. */
import { App, Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { imports } from 'cdk8s-prometheus-operator';
import { type FleetApp, fleet } from '../fleet/app';
import { timed } from './timed';

const [size, outdir] = process.argv.slice(2);

const app = new App({ outdir });
const charts = new Map<string, Chart>();
for (const each of fleet(Number(size))) {
  const chart = charts.get(each.team) ?? new Chart(app, each.team, { namespace: each.team });
  charts.set(each.team, chart);
  exposed(chart, each, each.name, 'http', each.image, each.port);
  const exporter = `${each.name}-exporter`;
  const labels = exposed(chart, each, exporter, 'metrics', each.exporterImage, each.exporterPort);
  const metadata = { name: exporter, labels: { ...labels, release: 'monitoring' } };
  const endpoint = { port: 'metrics', interval: each.interval };
  new imports.monitoring.ServiceMonitor(chart, `${exporter}-monitor`, {
    metadata,
    spec: { selector: { matchLabels: labels }, endpoints: [endpoint] },
  });
  if (!each.ownMetrics) continue;
  new imports.monitoring.PodMonitor(chart, `${each.name}-monitor`, {
    metadata: { ...metadata, name: each.name },
    spec: { selector: { matchLabels: labels }, podMetricsEndpoints: [endpoint] },
  });
}
timed('synth', () => app.synth());

function exposed(chart: Chart, app: FleetApp, name: string, portName: string, image: string, number: number) {
  const labels = { 'app.kubernetes.io/name': name, 'app.kubernetes.io/part-of': app.team };
  const deployment = new kplus.Deployment(chart, name, {
    metadata: { name, labels },
    podMetadata: { labels },
    replicas: app.replicas,
    containers: [{ name: portName, image, ports: [{ name: portName, number }] }],
  });
  const service = deployment.exposeViaService({ name, ports: [{ name: portName, port: number, targetPort: number }] });
  for (const [key, value] of Object.entries(labels)) service.metadata.addLabel(key, value);
  return labels;
}
