import * as fc from 'fast-check';
import { compare } from '../../../scripts/differential/compare';
import { examine, optionsFor, shrink } from '../../../scripts/differential/examine';
import type { KubernetesObject } from '../../../scripts/differential/generate/choices';
import { cluster } from '../../../scripts/differential/generate/cluster';
import { type Ours, proved } from '../../../scripts/differential/ours';
import { manifest, type TruthCase, type TruthPrometheus, truthOf } from '../../../scripts/differential/truth';
import { printConfig } from '../../../src/proof/operator/config/print';
import type { Ledger } from '../../comparison/ledger';
import type { Bench, OfflineScenario } from '../scenario';

const BATCH = 250;
/** Shrinking asks the truth program about hundreds of smaller clusters. */
const SHRUNK = 3;
const SECRET = '<secret>';

export const generatedClusters: OfflineScenario = {
  name: 'fidelity',
  title: 'on generated clusters the proof says what the real API server, operator and Prometheus do, byte for byte',
  live: false,
  run,
};

async function run({ parts, ledger, progress, settings }: Bench): Promise<void> {
  const shrunk: string[] = [];
  for (let start = 0; start < settings.clusters; start += BATCH) {
    const numRuns = Math.min(BATCH, settings.clusters - start);
    const cases = fc.sample(cluster, { seed: settings.seed * 1_000_003 + start, numRuns });
    const truths = truthOf(parts.truth, cases, []);
    for (const [i, objects] of cases.entries()) {
      const [disagreement] = judge(objects, truths[i], `cluster ${start + i} of seed ${settings.seed}`, ledger);
      if (disagreement && shrunk.length < SHRUNK) shrunk.push(fixtureOf(parts.truth, objects, disagreement));
    }
    progress.step(`${start + numRuns} clusters`);
  }
  for (const fixture of shrunk) ledger.explain(fixture);
}

type Kind = ReturnType<typeof compare>['disagreements'][number]['what'];

/** Puts one cluster into the ledger, and returns the kinds of disagreements. */
function judge(objects: readonly KubernetesObject[], truth: TruthCase, where: string, ledger: Ledger): Kind[] {
  ledger.count('clusters', 1);
  // What the API server refuses of the kinds that it validates in Go is not modelled: the case says nothing.
  if (truth.error || truth.invalidObjects) {
    ledger.count('clusters without an answer', 1);
    return [];
  }
  let ours: readonly Ours[] = [];
  try {
    ours = proved(objects);
  } catch (error) {
    ledger.add(0, [{ what: `${where}: the proof`, expected: 'an answer', found: (error as Error).stack }]);
    return ['crash'];
  }
  return truth.prometheuses.flatMap((prometheus) => {
    const found = ours.find(({ operation }) => operation.name === prometheus.name);
    if (found) return judgePrometheus(prometheus, found, where, ledger);
    ledger.add(0, [{ what: where, expected: prometheus.name, found: 'nothing' }]);
    return ['missing'];
  });
}

function judgePrometheus(truth: TruthPrometheus, ours: Ours, where: string, ledger: Ledger): Kind[] {
  const { disagreements, targets, pools, unknown } = compare(truth, ours, true);
  const { config } = ours.operation;
  if (truth.config && config) {
    const printed = printConfig(config);
    ledger.compare(`${where}: prometheus.yml`, masked(truth.config, printed), printed);
  }
  const compared = 2 + truth.monitors.length + truth.rules.length + targets;
  ledger.add(
    compared - disagreements.length,
    disagreements.map(({ what, where: object, truth: expected, ours: found }) => {
      return { what: `${where}: ${what} ${object}`, expected, found };
    }),
  );
  ledger.count('monitors', truth.monitors.length);
  ledger.count('targets', targets);
  ledger.count('scrape pools', pools);
  ledger.count('scrape pools that the proof leaves unknown', unknown);
  return disagreements.map(({ what }) => what);
}

/** The proof never prints a secret: where it says so, whatever the operator wrote is right. */
function masked(config: string, printed: string): string {
  const theirs = config.split('\n');
  const ours = printed.split('\n');
  return theirs
    .map((line, n) => (ours[n]?.endsWith(SECRET) && line.startsWith(ours[n].slice(0, -SECRET.length)) ? ours[n] : line))
    .join('\n');
}

/** The smallest cluster that single steps lead to, with what is said about it. */
function fixtureOf(truth: string, objects: readonly KubernetesObject[], kind: Kind): string {
  const small = shrink(truth, objects, kind);
  const [answer] = truthOf(truth, [small], optionsFor('all'));
  const lines = examine(small, answer).disagreements.map(
    ({ what, where, truth: theirs, ours }) =>
      `# ${what} ${where}\n#  truth ${JSON.stringify(theirs)}\n#  proof ${JSON.stringify(ours)}`,
  );
  return [manifest(small), ...lines].join('\n');
}
