/**
 * Compares the proof with the real thing on generated clusters, and prints each disagreement, shrunk, as a fixture.
 *
 *   tsx scripts/differential/run.ts --truth PATH [--runs 500] [--seed 1] [--stage all|prometheus] [--shrink 5] [--only KIND]
 *
 * `--stage prometheus` feeds the real operator's configuration to our Prometheus, so that only that stage is compared.
 */
import { parseArgs } from 'node:util';
import * as fc from 'fast-check';
import { type Comparison, compare, type Disagreement } from './compare';
import type { KubernetesObject } from './generate/choices';
import { cluster } from './generate/cluster';
import { proved, scraped } from './ours';
import { smaller } from './shrink';
import { manifest, type TruthCase, truthOf } from './truth';

const { values } = parseArgs({
  options: {
    truth: { type: 'string' },
    runs: { type: 'string', default: '500' },
    seed: { type: 'string', default: '1' },
    stage: { type: 'string', default: 'all' },
    shrink: { type: 'string', default: '5' },
    only: { type: 'string' },
  },
});
if (!values.truth) throw new Error('--truth: where is the program built from e2e/truth?');
const binary = values.truth;
const whole = values.stage === 'all';
const options = whole ? ['--no-config'] : ['--no-operated'];

function examine(objects: readonly KubernetesObject[], truth: TruthCase): Comparison {
  const nothing = { unknown: 0, pools: 0, targets: 0 };
  // What the API server refuses of the kinds that it validates in Go is not modelled: the case says nothing.
  if (truth.error || truth.invalidObjects) return { ...nothing, disagreements: [] };
  try {
    const ours = whole ? proved(objects) : scraped(objects, truth);
    const comparisons = truth.prometheuses.map((prometheus): Comparison => {
      const found = ours.find(({ operation }) => operation.name === prometheus.name);
      if (found) return compare(prometheus, found, whole);
      return { ...nothing, disagreements: [{ what: 'missing', where: prometheus.name, truth: true, ours: false }] };
    });
    return {
      disagreements: comparisons.flatMap(({ disagreements }) => disagreements).filter(wanted),
      unknown: sum(comparisons.map(({ unknown }) => unknown)),
      pools: sum(comparisons.map(({ pools }) => pools)),
      targets: sum(comparisons.map(({ targets }) => targets)),
    };
  } catch (error) {
    return { ...nothing, disagreements: [{ what: 'crash', where: '', truth: null, ours: (error as Error).stack }] };
  }
}

function wanted({ what }: Disagreement): boolean {
  return !values.only || values.only.split(',').includes(what);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}

/** The smallest case with a disagreement of the same kind that single steps lead to. */
function shrink(objects: readonly KubernetesObject[], what: Disagreement['what']): readonly KubernetesObject[] {
  const candidates = smaller(objects);
  const truths = truthOf(binary, candidates, options);
  const next = candidates.findIndex((candidate, i) =>
    examine(candidate, truths[i]).disagreements.some((d) => d.what === what),
  );
  return next < 0 ? objects : shrink(candidates[next], what);
}

const runs = Number(values.runs);
const batch = 500;
const kinds = new Map<string, number>();
let [cases, failed, shrunk, unknown, pools, targets] = [0, 0, 0, 0, 0, 0];

for (let start = 0; start < runs; start += batch) {
  const size = Math.min(batch, runs - start);
  const generated = fc.sample(cluster, { seed: Number(values.seed) * 1_000_003 + start, numRuns: size });
  const truths = truthOf(binary, generated, options);
  for (const [i, objects] of generated.entries()) {
    const result = examine(objects, truths[i]);
    cases++;
    unknown += result.unknown;
    pools += result.pools;
    targets += result.targets;
    if (result.disagreements.length === 0) continue;
    failed++;
    for (const what of new Set(result.disagreements.map((d) => d.what))) kinds.set(what, (kinds.get(what) ?? 0) + 1);
    if (shrunk++ >= Number(values.shrink)) continue;
    const small = shrink(objects, result.disagreements[0].what);
    const [truth] = truthOf(binary, [small], options);
    console.log(`# case ${start + i}\n${manifest(small)}`);
    for (const d of examine(small, truth).disagreements)
      console.log(`# ${d.what} ${d.where}\n#  truth ${JSON.stringify(d.truth)}\n#  ours  ${JSON.stringify(d.ours)}`);
  }
  console.error(
    `${cases} cases, ${failed} disagree ${JSON.stringify(Object.fromEntries(kinds))}, ${targets} targets in ${pools} pools, ${unknown} pools unknown`,
  );
}
process.exitCode = failed > 0 ? 1 : 0;
