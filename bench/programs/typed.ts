/** typed.js SIZE OUTDIR: a fleet of this library's constructs, proved, under FastApp, in one chart per team. */
import { ApiObject, Chart } from 'cdk8s';
import { Alerts, AppMonitor, Dashboards, ExportedApp, Exporter, FastApp, Prometheus } from 'cdk8s-prometheus-operator';
import { fleet } from '../fleet/app';
import { appManifests } from '../fleet/manifests';
import { timed } from './timed';

const [size, outdir] = process.argv.slice(2);

const app = new FastApp({ outdir });
Prometheus.fromKubePrometheusStack(app, 'prometheus', { release: 'monitoring', namespace: 'monitoring' });
const charts = new Map<string, Chart>();
const quiet = { alerts: Alerts.none(), dashboards: Dashboards.none() };
for (const each of fleet(Number(size))) {
  const chart = charts.get(each.team) ?? new Chart(app, each.team, { namespace: each.team });
  charts.set(each.team, chart);
  const [deployment, service] = appManifests(each)
    .slice(0, 2)
    .map((manifest) => new ApiObject(chart, `${manifest.kind}-${manifest.metadata.name}`, manifest as never));
  const exporter = Exporter.custom({ name: 'exporter', image: each.exporterImage, port: each.exporterPort });
  new ExportedApp(chart, `${each.name}-exported`, { app: service, exporter, name: `${each.name}-exporter`, ...quiet });
  if (each.ownMetrics) new AppMonitor(chart, `${each.name}-monitor`, { app: deployment, port: 'metrics', ...quiet });
}
timed('synth', () => app.synth());
