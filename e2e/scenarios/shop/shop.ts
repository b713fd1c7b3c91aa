import { applyAll } from '../../cluster/manifests';
import { proofOf } from '../../comparison/proof';
import { settlesOn } from '../../comparison/settle';
import { observe } from '../../observation/observe';
import { PrometheusApi } from '../../observation/prometheus-api';
import { until } from '../../processes/until';
import type { LiveBench, LiveScenario } from '../scenario';
import { synthesized } from '../synthesized';
import { flaggerKinds, meshObjects, PROMETHEUS, SHOP_APP, surroundings } from './parts';
import { isAdmittedAsRestricted } from './restricted';

const REDIS_DOWN = 'RedisDown';

export const shop: LiveScenario = {
  name: 'shop',
  title: 'what examples/shop synthesizes is admitted, selected and scraped exactly as the proof says',
  live: true,
  standIns: ['ghcr.io/fluxcd/flagger'],
  run,
};

async function run({ cluster: { api, logs }, ledger, progress }: LiveBench): Promise<void> {
  const product = await synthesized(SHOP_APP);
  for (const stream of [flaggerKinds, ...surroundings]) await applyAll(api, stream);
  for (const { object, warnings, refusal } of await applyAll(api, product)) {
    const id = `${object.kind} ${object.metadata.name} is applied without a warning`;
    ledger.compare(id, { warnings: [] }, { warnings, ...(refusal && { refusal }) });
  }
  await applyAll(api, meshObjects);
  for (const exporter of ['shop-cache-exporter']) {
    const admission = await isAdmittedAsRestricted(api, 'shop', exporter);
    ledger.compare(`${exporter} is admitted under restricted`, 'admitted', admission);
  }
  progress.step('applied');

  const expected = proofOf(...surroundings, product, meshObjects);
  const prometheus = PrometheusApi.inPod(api, PROMETHEUS.namespace, PROMETHEUS.pod);
  const look = (name: string) => observe({ api, logs }, name);
  await settlesOn(expected, look, ledger);
  progress.step('targets are what the proof says');

  const sick = async () => (await prometheus.targets()).filter(({ health }) => health !== 'up');
  await until('every target to be up', 60, async () => (await sick()).length === 0);
  ledger.compare('targets that are not up', [], await sick());
  ledger.compare('redis_up', ['1'], await prometheus.values('redis_up'));
  progress.step('every target is up');

  const redis = '/apis/apps/v1/namespaces/shop/deployments/shop-redis';
  await api.mergePatch(redis, { spec: { replicas: 0 } });
  await until(`${REDIS_DOWN} to fire`, 60, () => prometheus.isFiring(REDIS_DOWN));
  ledger.compare('redis_up without redis', ['0'], await prometheus.values('redis_up'));
  progress.step('redis is stopped and the alert fires');
  await api.mergePatch(redis, { spec: { replicas: 1 } });
  await until('redis_up 1 again', 60, async () => (await prometheus.values('redis_up == 1')).length > 0);

  await api.delete('/api/v1/namespaces/shop/pods?labelSelector=app.kubernetes.io/name=redis-exporter');
  await until('the alert to end', 60, async () => !(await prometheus.isFiring(REDIS_DOWN)));
  await settlesOn(expected, look, ledger);
  await until('redis_up from the new pod', 60, async () => (await prometheus.values('redis_up == 1')).length > 0);
  ledger.compare('redis_up from the new pod', ['1'], await prometheus.values('redis_up'));
  progress.step('the exporter was replaced and its target is back');
  for (const { monitors, targets } of expected) {
    ledger.count('monitors', monitors.length);
    ledger.count('targets', targets.length);
  }
}
