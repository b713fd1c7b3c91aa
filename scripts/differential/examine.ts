import { type Comparison, compare, type Disagreement } from './compare';
import type { KubernetesObject } from './generate/choices';
import { proved, scraped } from './ours';
import { smaller } from './shrink';
import { type TruthCase, truthOf } from './truth';

/** The whole proof, or its last stage alone with the configuration that the real operator has written. */
export type Stage = 'all' | 'prometheus';

/** What the truth program is asked for; the last stage cannot know the pods that the operator creates. */
export function optionsFor(stage: Stage): readonly string[] {
  return stage === 'all' ? ['--no-config'] : ['--no-operated'];
}

/** Where the proof and the truth say different things of one generated cluster. */
export function examine(objects: readonly KubernetesObject[], truth: TruthCase, stage: Stage = 'all'): Comparison {
  const nothing = { unknown: 0, pools: 0, targets: 0 };
  // What the API server refuses of the kinds that it validates in Go is not modelled: the case says nothing.
  if (truth.error || truth.invalidObjects) return { ...nothing, disagreements: [] };
  try {
    const ours = stage === 'all' ? proved(objects) : scraped(objects, truth);
    const comparisons = truth.prometheuses.map((prometheus): Comparison => {
      const found = ours.find(({ operation }) => operation.name === prometheus.name);
      if (found) return compare(prometheus, found, stage === 'all');
      return { ...nothing, disagreements: [{ what: 'missing', where: prometheus.name, truth: true, ours: false }] };
    });
    return {
      disagreements: comparisons.flatMap(({ disagreements }) => disagreements),
      unknown: sum(comparisons.map(({ unknown }) => unknown)),
      pools: sum(comparisons.map(({ pools }) => pools)),
      targets: sum(comparisons.map(({ targets }) => targets)),
    };
  } catch (error) {
    return { ...nothing, disagreements: [{ what: 'crash', where: '', truth: null, ours: (error as Error).stack }] };
  }
}

/** The smallest case with a disagreement of the same kind that single steps lead to. */
export function shrink(
  binary: string,
  objects: readonly KubernetesObject[],
  what: Disagreement['what'],
  stage: Stage = 'all',
): readonly KubernetesObject[] {
  const candidates = smaller(objects);
  const truths = truthOf(binary, candidates, optionsFor(stage));
  const next = candidates.findIndex((candidate, i) =>
    examine(candidate, truths[i], stage).disagreements.some((d) => d.what === what),
  );
  return next < 0 ? objects : shrink(binary, candidates[next], what, stage);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
