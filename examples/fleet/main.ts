/** A chart per team, whose services all have metrics of their own. */
// #region import
import { Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { AppMonitor, FastApp, Prometheus } from 'cdk8s-prometheus-operator';

const app = new FastApp();
// #endregion
Prometheus.fromKubePrometheusStack(app, 'Prometheus', { release: 'kps', namespace: 'monitoring' });

// #region teams
const teams = { checkout: ['cart', 'payment'], search: ['index', 'suggest'] };

for (const [team, services] of Object.entries(teams)) {
  const chart = new Chart(app, team, { namespace: team, disableResourceNameHashes: true });
  for (const name of services) {
    const deployment = new kplus.Deployment(chart, name, {
      containers: [{ image: `registry.example/${team}/${name}:1.4.0`, ports: [{ name: 'http', number: 8080 }] }],
    });
    new AppMonitor(chart, `${name}-monitor`, { app: deployment.exposeViaService() });
  }
}
// #endregion

app.synth();
