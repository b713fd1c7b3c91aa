/**
 * Compares what becomes of random Prometheus objects, monitors and rules, all of them with a mistake or two, with the
 * real API server and operator: states, reasons, messages, and why a Prometheus cannot be reconciled.
 *
 *   tsx scripts/differential/operator/run.ts --truth PATH [--runs 500] [--seed 1] [--show 5]
 */
import { parseArgs } from 'node:util';
import * as fc from 'fast-check';
import { indexObjects } from '../../../src/proof/cluster/object-index';
import { admit } from '../../../src/proof/manifests/admit';
import { type JsonObject, manifestOf } from '../../../src/proof/manifests/manifest';
import { operate } from '../../../src/proof/operator/operate';
import type { Operation, Selection } from '../../../src/proof/operator/operation';
import type { KubernetesObject } from '../generate/choices';
import { type TruthObject, truthOf } from '../truth';
import { cluster } from './cluster';

const { values } = parseArgs({
  options: {
    truth: { type: 'string' },
    runs: { type: 'string', default: '500' },
    seed: { type: 'string', default: '1' },
    show: { type: 'string', default: '5' },
  },
});
if (!values.truth) throw new Error('--truth: where is the program built from e2e/truth?');

const cases = fc.sample(cluster, { seed: Number(values.seed), numRuns: Number(values.runs) });
const truths = truthOf(values.truth, cases, ['--no-operated', '--no-config']);
const states = new Map<string, number>();
const tally = { cases: 0, silent: 0, prometheuses: 0, objects: 0, differences: 0 };

for (const [i, { error, prometheuses }] of truths.entries()) {
  tally.cases++;
  // Very old versions make the operator panic, and an object that the API server refuses is no Prometheus.
  if (error || !prometheuses) {
    tally.silent++;
    continue;
  }
  const [truth] = prometheuses;
  const operation = operated(cases[i]);
  if (!truth || !operation) {
    if (truth || operation) report(i, 'Prometheus', Boolean(truth), Boolean(operation));
    continue;
  }
  tally.prometheuses++;
  report(i, 'configError', inOrder(truth.configError ?? null), inOrder(operation.configError ?? null));
  const ours = new Map([...operation.monitors, ...operation.rules].map((found) => [idOf(found.object), found]));
  for (const theirs of [...truth.monitors, ...truth.rules]) {
    tally.objects++;
    const verdict = `${theirs.kind} ${theirs.state}`;
    states.set(verdict, (states.get(verdict) ?? 0) + 1);
    report(i, idOf(theirs), verdictOf(theirs), verdictOf(ours.get(idOf(theirs))));
  }
}
console.log({ seed: values.seed, ...tally, states: Object.fromEntries([...states].sort()) });
process.exitCode = tally.differences > 0 ? 1 : 0;

function operated(objects: readonly KubernetesObject[]): Operation | undefined {
  const { objects: admitted, refused } = admit(objects.map((object) => manifestOf(object as JsonObject)));
  const owner = admitted.find(({ kind }) => kind === 'Prometheus' || kind === 'PrometheusAgent');
  return owner && operate(owner, indexObjects(admitted), { complete: true, refused });
}

/** The words of the API server are compared elsewhere. */
function verdictOf(found: TruthObject | Selection | undefined): unknown {
  return found && [found.state, found.reason ?? null, found.state === 'rejected' ? (found.message ?? null) : null];
}

/** Upstream lists what excludes each other in the random order of a Go map; how a broken YAML is described is the parser's affair. */
function inOrder(message: string | null): string | null {
  if (message === null) return null;
  const names = /("\w+"(?: and "\w+")+)(?= can't be set)/;
  const sorted = message.replace(names, (found) => found.split(' and ').sort().join(' and '));
  return sorted.replace(/yaml: unmarshal errors:.*$/s, 'yaml');
}

function idOf({ kind, namespace, name }: Pick<TruthObject, 'kind' | 'namespace' | 'name'>): string {
  return `${kind}/${namespace}/${name}`;
}

function report(i: number, what: string, theirs: unknown, ours: unknown): void {
  if (JSON.stringify(theirs) === JSON.stringify(ours)) return;
  if (tally.differences++ >= Number(values.show)) return;
  const object =
    cases[i].find(({ kind, metadata }) => what === `${kind}/${metadata.namespace}/${metadata.name}`) ?? cases[i][0];
  console.log(
    `# case ${i}: ${what}\n${JSON.stringify(object)}\n#  truth ${JSON.stringify(theirs)}\n#  ours  ${JSON.stringify(ours)}`,
  );
}
