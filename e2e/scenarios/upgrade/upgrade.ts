import { join } from 'node:path';
import { applyAll, documentsIn, headOf } from '../../cluster/manifests';
import { proofOf } from '../../comparison/proof';
import { settlesOn } from '../../comparison/settle';
import { observe } from '../../observation/observe';
import { PrometheusApi } from '../../observation/prometheus-api';
import { run as runProgram } from '../../processes/run';
import { until } from '../../processes/until';
import type { LiveBench, LiveScenario } from '../scenario';
import { flaggerKinds, meshObjects, PROMETHEUS, SHOP_APP, SHOP_OUTPUT, surroundings } from '../shop/parts';
import { synthesized } from '../synthesized';

const ROOT = join(__dirname, '../../..');

export const upgrade: LiveScenario = {
  name: 'upgrade',
  title: 'what is synthesized today can be applied over what was committed before, and no target is lost',
  live: true,
  standIns: ['ghcr.io/fluxcd/flagger'],
  run,
};

async function run({ cluster: { api, logs }, ledger, progress }: LiveBench): Promise<void> {
  const [before, after] = [await previousOutput(), await synthesized(SHOP_APP)];
  const look = (name: string) => observe({ api, logs }, name);
  for (const stream of [flaggerKinds, ...surroundings]) await applyAll(api, stream);
  await applyAll(api, before);
  await applyAll(api, meshObjects);
  const expectedBefore = proofOf(...surroundings, before, meshObjects);
  await settlesOn(expectedBefore, look, ledger);
  progress.step('the previous output runs');

  const refused = (await applyAll(api, after)).flatMap(({ refusal }) => refusal ?? []);
  ledger.compare('what cannot be applied over it', [], refused);
  const kept = leftBehind(before, after).join('\n---\n');
  const expectedAfter = proofOf(...surroundings, after, kept, meshObjects);
  await settlesOn(expectedAfter, look, ledger);

  const pools = (verdicts: typeof expectedBefore) =>
    new Set(verdicts.flatMap(({ targets }) => targets.map(({ scrapePool }) => scrapePool)));
  const lost = [...pools(expectedBefore)].filter((pool) => !pools(expectedAfter).has(pool));
  ledger.compare('scrape pools that have no target any more', [], lost);
  const prometheus = PrometheusApi.inPod(api, PROMETHEUS.namespace, PROMETHEUS.pod);
  const sick = async () => (await prometheus.targets()).filter(({ health }) => health !== 'up');
  await until('every target to be up', 60, async () => (await sick()).length === 0).catch(() => {});
  ledger.compare('targets that are not up', [], await sick());
  progress.step("today's output runs");
}

/** As it was committed before it last changed; in a checkout without that history, as it is. */
async function previousOutput(): Promise<string> {
  const git = (...parameters: readonly string[]) =>
    runProgram('git', ['-c', 'safe.directory=*', ...parameters], { cwd: ROOT });
  const commits = (await git('rev-list', '--max-count=2', 'HEAD', '--', SHOP_OUTPUT)).trim().split('\n');
  return git('show', `${commits.at(-1)}:${SHOP_OUTPUT}`);
}

/** `kubectl apply` deletes nothing: what is not synthesized any more stays. */
function leftBehind(before: string, after: string): string[] {
  const id = (text: string) => {
    const { kind, metadata } = headOf(text);
    return `${kind}/${metadata.namespace}/${metadata.name}`;
  };
  const made = new Set(documentsIn(after).map(id));
  return documentsIn(before).filter((text) => !made.has(id(text)));
}
