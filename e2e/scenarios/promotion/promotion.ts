import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyAll } from '../../cluster/manifests';
import { proofOf } from '../../comparison/proof';
import { settlesOn } from '../../comparison/settle';
import { observe } from '../../observation/observe';
import { type ActiveTarget, PrometheusApi } from '../../observation/prometheus-api';
import { until } from '../../processes/until';
import type { LiveBench, LiveScenario } from '../scenario';
import { flaggerKinds, PROMETHEUS, surroundings } from '../shop/parts';
import { synthesized } from '../synthesized';

const CANARY = '/apis/flagger.app/v1beta1/namespaces/mesh/canaries/backend';
const BACKEND = '/apis/apps/v1/namespaces/mesh/deployments/backend';
const [CANARY_POOL, PRIMARY_POOL] = ['canary', 'primary'].map(
  (role) => `podMonitor/mesh/mesh-canaries-backend-${role}/0`,
);

export const promotion: LiveScenario = {
  name: 'promotion',
  title: 'Envoys of gateways, canaries and primaries are scraped through a rollout that the real Flagger promotes',
  live: true,
  run,
};

async function run({ cluster: { api, logs }, ledger, progress }: LiveBench): Promise<void> {
  const [stack] = surroundings;
  const cluster = readFileSync(join(__dirname, 'cluster.yaml'), 'utf8');
  const product = await synthesized(join(__dirname, 'app.ts'));
  const look = (name: string) => observe({ api, logs }, name);
  const prometheus = PrometheusApi.inPod(api, PROMETHEUS.namespace, PROMETHEUS.pod);
  const phase = async () => (await api.get<{ status?: { phase: string } }>(CANARY)).status?.phase;

  for (const stream of [flaggerKinds, stack, cluster, product]) await applyAll(api, stream);
  await until('Flagger to take over', 120, async () => (await phase()) === 'Initialized');
  progress.step('Flagger has made the primary');
  const atRest = proofOf(stack, cluster, product);
  await settlesOn(atRest, look, ledger);
  ledger.compare('canary targets at rest', [], await prometheus.pool(CANARY_POOL));
  await until('every primary to be up', 30, async () => (await prometheus.pool(PRIMARY_POOL)).every(isUp));
  const live = 'count by (job) (envoy_server_live == 1)';
  const jobs = async () =>
    (await prometheus.query(live)).map(({ metric, value }) => `${metric.job} ${value[1]}`).sort();
  await until('the statistics of every Envoy', 30, async () => (await jobs()).length === 2);
  ledger.compare('Envoys that live', ['backend-primary 2', 'istio-ingressgateway-envoy 2'], await jobs());
  progress.step('gateway and primary are scraped, the canary is scaled to zero');

  await api.mergePatch(BACKEND, { spec: { template: { metadata: { annotations: { version: '1.1.0' } } } } });
  await until('the analysis', 60, async () => (await phase()) === 'Progressing');
  const canaries = () => prometheus.pool(CANARY_POOL);
  await until(
    'canaries that are up',
    40,
    async () => (await canaries()).length === 2 && (await canaries()).every(isUp),
  );
  ledger.compare(
    'jobs of the canaries',
    ['backend', 'backend'],
    (await canaries()).map(({ labels }) => labels.job),
  );
  const primaries = await prometheus.pool(PRIMARY_POOL);
  ledger.compare(
    'primaries meanwhile',
    ['backend-primary up', 'backend-primary up'],
    primaries.map(({ labels, health }) => `${labels.job} ${health}`),
  );
  progress.step('while Flagger analyses both are scraped, each under its own job');

  await until('the promotion', 120, async () => (await phase()) === 'Succeeded');
  await settlesOn(atRest, look, ledger);
  const status = 'flagger_canary_status{name="backend",namespace="mesh"}';
  await until(
    'Flagger to tell its success',
    30,
    async () => (await prometheus.values(`${status} == 1`)).length > 0,
  ).catch(() => {});
  ledger.compare(status, ['1'], await prometheus.values(status));
  progress.step('after the promotion it is as before');
}

function isUp({ health }: ActiveTarget): boolean {
  return health === 'up';
}
