/**
 * Compares the proof with the real thing on generated clusters, and prints each disagreement, shrunk, as a fixture.
 *
 *   tsx scripts/differential/run.ts --truth PATH [--runs 500] [--seed 1] [--stage all|prometheus] [--shrink 5] [--only KIND]
 *     [--clusters scraping|configuration|operator]
 *
 * `--stage prometheus` feeds the real operator's configuration to our Prometheus, so that only that stage is compared.
 * `--clusters` takes clusters that were made to try something else: odd configurations, odd monitors.
 */
import { parseArgs } from 'node:util';
import * as fc from 'fast-check';
import type { Disagreement } from './compare';
import { clusters as oddConfigurations } from './configuration/cluster';
import { examine, optionsFor, type Stage, shrink } from './examine';
import type { KubernetesObject } from './generate/choices';
import { cluster } from './generate/cluster';
import { cluster as oddMonitors } from './operator/cluster';
import { manifest, truthOf } from './truth';

const { values } = parseArgs({
  options: {
    truth: { type: 'string' },
    runs: { type: 'string', default: '500' },
    seed: { type: 'string', default: '1' },
    stage: { type: 'string', default: 'all' },
    shrink: { type: 'string', default: '5' },
    only: { type: 'string' },
    clusters: { type: 'string', default: 'scraping' },
  },
});
if (!values.truth) throw new Error('--truth: where is the program built from e2e/truth?');
const binary = values.truth;
const stage = values.stage as Stage;

const runs = Number(values.runs);
const batch = 500;
const kinds = new Map<string, number>();
let [cases, failed, shrunk, unknown, pools, targets] = [0, 0, 0, 0, 0, 0];

for (let start = 0; start < runs; start += batch) {
  const size = Math.min(batch, runs - start);
  const generated = generate(Number(values.seed) * 1_000_003 + start, size);
  const truths = truthOf(binary, generated, optionsFor(stage));
  for (const [i, objects] of generated.entries()) {
    const result = examine(objects, truths[i], stage);
    const disagreements = result.disagreements.filter(wanted);
    cases++;
    unknown += result.unknown;
    pools += result.pools;
    targets += result.targets;
    if (disagreements.length === 0) continue;
    failed++;
    for (const what of new Set(disagreements.map((d) => d.what))) kinds.set(what, (kinds.get(what) ?? 0) + 1);
    if (shrunk++ >= Number(values.shrink)) continue;
    const small = shrink(binary, objects, disagreements[0].what, stage);
    const [truth] = truthOf(binary, [small], optionsFor(stage));
    console.log(`# case ${start + i}\n${manifest(small)}`);
    for (const d of examine(small, truth, stage).disagreements)
      console.log(`# ${d.what} ${d.where}\n#  truth ${JSON.stringify(d.truth)}\n#  ours  ${JSON.stringify(d.ours)}`);
  }
  console.error(
    `${cases} cases, ${failed} disagree ${JSON.stringify(Object.fromEntries(kinds))}, ${targets} targets in ${pools} pools, ${unknown} pools unknown`,
  );
}
process.exitCode = failed > 0 ? 1 : 0;

function generate(seed: number, numRuns: number): readonly (readonly KubernetesObject[])[] {
  if (values.clusters === 'configuration') return oddConfigurations(seed, numRuns);
  return fc.sample<readonly KubernetesObject[]>(values.clusters === 'operator' ? oddMonitors : cluster, {
    seed,
    numRuns,
  });
}

function wanted({ what }: Disagreement): boolean {
  return !values.only || values.only.split(',').includes(what);
}
