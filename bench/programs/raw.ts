/** raw.js App|FastApp team|app proof|plain SIZE OUTDIR: a fleet of raw ApiObjects, in one chart per team or per app. */
import { ApiObject, App, Chart } from 'cdk8s';
import { FastApp, Proof } from 'cdk8s-prometheus-operator';
import { fleet } from '../fleet/app';
import { appManifests, type Manifest, sharedManifests } from '../fleet/manifests';
import { timed } from './timed';

const [kind, layout, proof, size, outdir] = process.argv.slice(2);

const app = kind === 'FastApp' ? new FastApp({ outdir }) : new App({ outdir });
const charts = new Map<string, Chart>();

const chartFor = (name: string): Chart => {
  const chart = charts.get(name) ?? new Chart(app, name);
  charts.set(name, chart);
  return chart;
};
const add = (chart: Chart, manifests: readonly Manifest[]) => {
  for (const manifest of manifests)
    new ApiObject(chart, `${manifest.kind}-${manifest.metadata.name}`, manifest as never);
};

add(chartFor('shared'), sharedManifests());
for (const each of fleet(Number(size))) add(chartFor(layout === 'team' ? each.team : each.name), appManifests(each));
if (proof === 'proof') Proof.attach(app);
timed('synth', () => app.synth());
