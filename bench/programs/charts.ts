/** charts.js App|FastApp CHARTS OBJECTS OUTDIR: charts of some objects each, and nothing else. */
import { ApiObject, App, Chart } from 'cdk8s';
import { FastApp } from 'cdk8s-prometheus-operator';
import { fleet } from '../fleet/app';
import { appManifests } from '../fleet/manifests';
import { timed } from './timed';

const [kind, charts, objects, outdir] = process.argv.slice(2);

const app = kind === 'FastApp' ? new FastApp({ outdir }) : new App({ outdir });
const [manifest] = appManifests(fleet(1)[0]).filter((each) => each.kind === 'ServiceMonitor');
for (let c = 0; c < Number(charts); c++) {
  const chart = new Chart(app, `chart-${c}`);
  for (let o = 0; o < Number(objects); o++) {
    const metadata = { ...manifest.metadata, name: `monitor-${c}-${o}` };
    new ApiObject(chart, `monitor-${o}`, { ...manifest, metadata } as never);
  }
}
timed('synth', () => app.synth());
