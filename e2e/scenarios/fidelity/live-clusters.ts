import * as fc from 'fast-check';
import { cluster } from '../../../scripts/differential/generate/cluster';
import type { KubernetesObject } from '../../cluster/kubernetes';
import { putAll, removeAll } from '../../cluster/objects';
import { settlesOn } from '../../comparison/settle';
import { truthOf } from '../../comparison/truth';
import { observe } from '../../observation/observe';
import { until } from '../../processes/until';
import { apart } from '../apart';
import { mayDiscover } from '../rights';
import type { LiveBench, LiveScenario } from '../scenario';
import { existingObjects } from './existing';
import { runnable } from './runnable';

/** As many Prometheuses as two cores start in a moment. */
const AT_ONCE = 10;

export const liveClusters: LiveScenario = {
  name: 'fidelity-live',
  title: 'on generated clusters the truth program says what a running cluster does',
  live: true,
  standIns: ['main', 'side', 'proxy'],
  run,
};

async function run(bench: LiveBench): Promise<void> {
  const {
    settings,
    cluster: { api },
    parts,
  } = bench;
  const generated = fc.sample(cluster, { seed: settings.seed, numRuns: settings.live });
  const existing = await existingObjects(api, parts['bundle.yaml']);
  for (let start = 0; start < generated.length; start += AT_ONCE) {
    const round = generated.slice(start, start + AT_ONCE).flatMap((objects, n) => {
      const suffix = String(start + n);
      const own = apart(runnable(objects as unknown as KubernetesObject[], n === 0), suffix);
      return [...own, ...mayDiscover(`monitoring-${suffix}`)];
    });
    await compareRound(bench, round, existing);
    bench.progress.step(`${Math.min(start + AT_ONCE, generated.length)} clusters`);
  }
  bench.ledger.count('clusters', generated.length);
}

async function compareRound(
  { cluster: { api, logs }, ledger, parts }: LiveBench,
  objects: readonly KubernetesObject[],
  existing: readonly KubernetesObject[],
): Promise<void> {
  const text = [...existing, ...objects].map((object) => `---\n${JSON.stringify(object)}\n`).join('');
  const [truth] = (await truthOf(parts.truth, new Map([['round', text]]))).values();
  if (truth.error) throw new Error(truth.error);

  const applied = await putAll(api, objects);
  await settlesOn(truth.prometheuses, (name) => observe({ api, logs, applied }, name), ledger, {
    seconds: 120,
    steady: 6,
  });
  for (const { monitors, targets } of truth.prometheuses) {
    ledger.count('monitors', monitors.length);
    ledger.count('targets', targets.length);
  }

  // The Prometheus objects first: what still runs of them would see the others go.
  await removeAll(
    api,
    objects.filter(({ kind }) => kind === 'Prometheus'),
  );
  const namespaces = objects.filter(({ kind }) => kind === 'Namespace');
  await removeAll(api, namespaces);
  await until('the namespaces to be gone', 120, async () => {
    const left = await api.list<KubernetesObject>('/api/v1/namespaces');
    return !namespaces.some(({ metadata }) => left.some((each) => each.metadata.name === metadata.name));
  });
}
