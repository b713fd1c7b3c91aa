/**
 * Compares the configuration of random Prometheus objects and monitors, byte for byte, with the real operator's.
 *
 *   tsx scripts/differential/configuration/run.ts --truth PATH [--runs 500] [--seed 1] [--show 3]
 */
import { parseArgs } from 'node:util';
import { indexObjects } from '../../../src/proof/cluster/object-index';
import { type JsonObject, manifestOf } from '../../../src/proof/manifests/manifest';
import { printConfig } from '../../../src/proof/operator/config/print';
import { operate } from '../../../src/proof/operator/operate';
import type { Operation } from '../../../src/proof/operator/operation';
import type { KubernetesObject } from '../generate/choices';
import { manifest, type TruthPrometheus, truthOf } from '../truth';
import { clusters, masked } from './cluster';
import { difference } from './difference';

const { values } = parseArgs({
  options: {
    truth: { type: 'string' },
    runs: { type: 'string', default: '500' },
    seed: { type: 'string', default: '1' },
    show: { type: 'string', default: '3' },
  },
});
if (!values.truth) throw new Error('--truth: where is the program built from e2e/truth?');

const cases = clusters(Number(values.seed), Number(values.runs));
const answers = truthOf(values.truth, cases, ['--no-operated']);
const tally = { refused: 0, compared: 0, equal: 0, jobs: 0 };
let shown = 0;
for (const [i, { prometheuses = [] }] of answers.entries()) {
  const [truth] = prometheuses;
  if (!truth) {
    tally.refused++;
    continue;
  }
  const operation = operated(cases[i], truth);
  tally.compared++;
  tally.jobs += operation.jobs.length;
  const [theirs, ours] = [theirAnswer(truth), ourAnswer(operation)];
  if (theirs === ours) tally.equal++;
  else if (shown++ < Number(values.show))
    console.log(difference(theirs, ours), `\n${manifest(cases[i].filter(isOperators))}`);
}
console.log({ seed: values.seed, ...tally });
process.exitCode = tally.equal === tally.compared ? 0 : 1;

/** The API server's refusals are taken from the truth: they are not what is compared here. */
function operated(objects: readonly KubernetesObject[], truth: TruthPrometheus): Operation {
  const refused = new Set(truth.monitors.filter(({ state }) => state === 'invalid').map(({ name }) => name));
  const admitted = objects.map((object) => manifestOf(object as JsonObject)).filter(({ name }) => !refused.has(name));
  return operate(admitted[0], indexObjects(admitted), { complete: true, refused: [] });
}

function ourAnswer({ configError, config }: Operation): string {
  return configError ? withoutParserWords(configError) : printConfig(config ?? {});
}

function theirAnswer({ configError, config = '{}\n' }: TruthPrometheus): string {
  return configError ? withoutParserWords(configError) : masked(withoutRepetition(config));
}

/** A tree cannot show the section that an agent's configuration has several times; Prometheus refuses it anyway. */
function withoutRepetition(config: string): string {
  return config.replace(/^storage:\n(?: .*\n)+(?=storage:\n)/gm, '');
}

/** The Secrets and ConfigMaps are the same in every case. */
function isOperators({ apiVersion }: KubernetesObject): boolean {
  return String(apiVersion).startsWith('monitoring.coreos.com/');
}

/** How a broken YAML is described is the parser's own affair. */
function withoutParserWords(error: string): string {
  return error.replace(/yaml: (?!unmarshal).*$/s, 'yaml');
}
