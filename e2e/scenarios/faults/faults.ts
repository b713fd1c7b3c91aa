import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyAll } from '../../cluster/manifests';
import { proofOf } from '../../comparison/proof';
import { settlesOn } from '../../comparison/settle';
import { observe } from '../../observation/observe';
import { PrometheusApi } from '../../observation/prometheus-api';
import { sleep, until } from '../../processes/until';
import type { LiveBench, LiveScenario } from '../scenario';
import { PROMETHEUS, surroundings } from '../shop/parts';

const NODE_UP = 'up{job="node-exporter"}';

export const faults: LiveScenario = {
  name: 'faults',
  title:
    'after the API server, Prometheus, the operator or an exporter failed nothing is lost and targets are as before',
  live: true,
  run,
};

async function run(bench: LiveBench): Promise<void> {
  const {
    cluster: { api, logs },
    ledger,
    progress,
  } = bench;
  const [stack] = surroundings;
  const [system, late] = ['system.yaml', 'late.yaml'].map((name) => readFileSync(join(__dirname, name), 'utf8'));
  const look = (name: string) => observe({ api, logs }, name);
  const prometheus = PrometheusApi.inPod(api, PROMETHEUS.namespace, PROMETHEUS.pod);

  for (const stream of [stack, system]) await applyAll(api, stream);
  await settlesOn(proofOf(stack, system), look, ledger);
  await until('the first sample', 30, async () => (await prometheus.values(`${NODE_UP} == 1`)).length > 0);
  progress.step('the exporter is scraped');

  await hangingExporter(bench, prometheus);
  progress.step('the exporter hung, was missed, and is back');
  await apiServerRestarted(bench, prometheus);
  progress.step('the API server was away, and nobody stopped scraping');
  await prometheusKilled(bench, prometheus);
  progress.step('Prometheus was killed, and its samples are still there');

  await api.delete('/api/v1/namespaces/default/pods?labelSelector=app.kubernetes.io/name=prometheus-operator');
  await applyAll(api, late);
  await settlesOn(proofOf(stack, system, late), look, ledger);
  progress.step('the operator was replaced, and took what was applied meanwhile');
}

/** Stopped by a signal it still accepts connections and never answers. */
async function hangingExporter({ cluster: { kubelet }, ledger }: LiveBench, prometheus: PrometheusApi): Promise<void> {
  kubelet.signal('system', 'node-exporter', 'SIGSTOP');
  await until('NodeDown to fire', 60, () => prometheus.isFiring('NodeDown'));
  const [target] = await prometheus.targets();
  ledger.compare(
    'the hanging target',
    ['down', true],
    [target.health, /context deadline exceeded/.test(target.lastError)],
  );
  kubelet.signal('system', 'node-exporter', 'SIGCONT');
  await until('NodeDown to end', 60, async () => !(await prometheus.isFiring('NodeDown')));
  ledger.compare('up after the exporter goes on', ['1'], await prometheus.values(NODE_UP));
}

async function apiServerRestarted(
  { cluster: { api, controlPlane }, ledger }: LiveBench,
  prometheus: PrometheusApi,
): Promise<void> {
  const here = await prometheus.pinned();
  const began = Date.now();
  await controlPlane.stopApiServer();
  await sleep(10_000);
  ledger.compare(
    'targets without an API server',
    ['up'],
    (await here.targets()).map(({ health }) => health),
  );
  controlPlane.launchApiServer();
  await controlPlane.ready(api);
  await sleep(5000);
  const seconds = Math.round((Date.now() - began) / 1000);
  ledger.compare(
    'scrapes that failed meanwhile',
    ['1'],
    await prometheus.values(`min_over_time(${NODE_UP}[${seconds}s])`),
  );
}

/** What was scraped before is in the log that it reads again. */
async function prometheusKilled({ cluster: { kubelet }, ledger }: LiveBench, prometheus: PrometheusApi): Promise<void> {
  const before = Date.now() / 1000;
  kubelet.signal(PROMETHEUS.namespace, 'prometheus', 'SIGKILL');
  await until('Prometheus to be away', 20, async () => !(await prometheus.ready().catch(() => false)), 20);
  await until('Prometheus to be back', 60, () => prometheus.ready());
  await until('a new sample', 60, async () => (await prometheus.values(`${NODE_UP} == 1`)).length > 0);
  ledger.compare('the sample before the end', ['1'], await prometheus.values(`${NODE_UP} @ ${before.toFixed(3)}`));
}
