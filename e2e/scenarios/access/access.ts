import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyAll } from '../../cluster/manifests';
import { findingsOf, proofOf } from '../../comparison/proof';
import { settlesOn } from '../../comparison/settle';
import type { Verdict } from '../../comparison/verdict';
import { observe } from '../../observation/observe';
import { PrometheusApi } from '../../observation/prometheus-api';
import { until } from '../../processes/until';
import type { LiveBench, LiveScenario } from '../scenario';

const ISLAND = 'serviceMonitor/island/hut/0';

export const access: LiveScenario = {
  name: 'access',
  title: 'a namespace without rights has no targets and a missing key rejects the monitor, as the findings say',
  live: true,
  standIns: ['registry.example/cart'],
  run,
};

async function run({ cluster: { api, logs }, ledger, progress }: LiveBench): Promise<void> {
  const [cluster, edits] = ['cluster.yaml', 'edits.yaml'].map((name) => readFileSync(join(__dirname, name), 'utf8'));
  const look = (name: string) => observe({ api, logs }, name);

  ledger.compare(
    'findings',
    ['rbac-missing ServiceMonitor/island/hut', 'secret-key-missing ServiceMonitor/shop/cart-with-token'],
    findingsOf(cluster),
  );
  await applyAll(api, cluster);
  await settlesOn(proofOf(cluster).map(withoutIsland), look, ledger);
  progress.step('without rights there is no target, without the key no monitor');

  await applyAll(api, edits);
  const mended = [...without(cluster, 'name: token, namespace: shop'), edits].join('\n---\n');
  ledger.compare('findings after the edits', [], findingsOf(mended));
  // A refused list is tried again after a pause that doubles up to half a minute.
  await settlesOn(proofOf(mended), look, ledger, { seconds: 120, steady: 6 });
  const prometheus = PrometheusApi.inPod(api, 'monitoring', 'prometheus-k8s-0');
  const sick = async () => (await prometheus.targets()).filter(({ health }) => health !== 'up');
  await until('every target to be up', 60, async () => (await sick()).length === 0).catch(() => {});
  ledger.compare('targets that are not up', [], await sick());
  progress.step('with both every target is up');
}

/** The list of targets is what the manifests come to; that Prometheus may not see some of them is a finding of its own. */
function withoutIsland(verdict: Verdict): Verdict {
  return { ...verdict, targets: verdict.targets.filter(({ scrapePool }) => scrapePool !== ISLAND) };
}

/** The documents of a stream without the one that an edit replaces. */
function without(stream: string, mark: string): string[] {
  return stream.split(/^---$/m).filter((document) => !document.includes(mark));
}
