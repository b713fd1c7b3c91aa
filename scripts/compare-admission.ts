/**
 * Compares admission with the real API server's: mutated objects go through `truth` and through `admit`, and every object
 * that only one of them refuses, or of which they drop different fields, is printed.
 *
 *   npx tsx scripts/compare-admission.ts TRUTH [SEED] [CASES]
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { admit } from '../src/proof/manifests/admit';
import { type JsonObject, manifestOf } from '../src/proof/manifests/manifest';
import { mutated } from '../test/proof/manifests/mutation';
import { validObjects } from '../test/proof/manifests/valid-objects';

const [truth, seed = '1', cases = '20'] = process.argv.slice(2);
const OBJECTS_PER_CASE = 150;

/** Under a Prometheus that selects nothing, truth lists every monitor and rule with its state. */
const lister: JsonObject = {
  apiVersion: 'monitoring.coreos.com/v1',
  kind: 'Prometheus',
  metadata: { name: 'lister', namespace: 'lister' },
  spec: {},
};

interface Verdict {
  readonly refused?: string;
  readonly pruned: string;
}

function verdictsOfTruth(objects: readonly JsonObject[]): Map<string, Verdict> | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'admission-'));
  try {
    const file = join(folder, 'case.yaml');
    writeFileSync(file, [...objects, lister].map((object) => JSON.stringify(object)).join('\n---\n'));
    const { stdout } = spawnSync(truth, [file, '--batch', '--no-config', '--no-operated'], { maxBuffer: 1e9 });
    const answer = JSON.parse(stdout.toString());
    if (answer.error) {
      // What a schema allows and the Go type does not (a port of ten digits) breaks the whole case.
      console.log(`skipped a case: ${answer.error}`);
      return undefined;
    }
    const { invalidObjects = [], pruned = [], prometheuses } = answer;
    const { monitors, rules } = prometheuses.find(({ name }: { name: string }) => name === 'lister/lister');
    const listed = [...monitors, ...rules].filter(({ state }: { state: string }) => state === 'invalid');
    const verdicts = new Map<string, Verdict>();
    for (const { kind, name, message } of [...invalidObjects, ...listed]) {
      verdicts.set(`${kind}/${name}`, { refused: message, pruned: '' });
    }
    for (const { kind, name, fields } of pruned) {
      verdicts.set(`${kind}/${name}`, { ...verdicts.get(`${kind}/${name}`), pruned: fields.join() });
    }
    return verdicts;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function verdictsOfOurs(objects: readonly JsonObject[]): Map<string, Verdict> {
  const { refused, pruned } = admit(objects.map((object) => manifestOf(object)));
  const verdicts = new Map<string, Verdict>();
  for (const { object, message } of refused)
    verdicts.set(`${object.kind}/${object.name}`, { refused: message, pruned: '' });
  for (const { object, fields } of pruned) {
    const key = `${object.kind}/${object.name}`;
    verdicts.set(key, { ...verdicts.get(key), pruned: fields.join() });
  }
  return verdicts;
}

/** Verdicts are found again by the name, so that neither it nor the namespace can be what is wrong. */
function placed({ metadata, ...object }: JsonObject, namespace: string, name: string): JsonObject {
  return { ...object, metadata: { ...(metadata as JsonObject), name, ...(namespace && { namespace }) } };
}

let compared = 0;
let refusals = 0;
let disagreements = 0;
for (let n = 0; n < Number(cases); n++) {
  const anyMutated = fc
    .constantFrom(...validObjects)
    .chain(({ body, namespace }) => mutated(body).map((object) => ({ object, namespace })));
  const objects = fc
    .sample(anyMutated, { seed: Number(seed) * 1000 + n, numRuns: OBJECTS_PER_CASE })
    .map(({ object, namespace }, index) => placed(object, namespace, `o${index}`));
  const theirs = verdictsOfTruth(objects);
  if (!theirs) continue;
  const ours = verdictsOfOurs(objects);
  for (const object of objects) {
    const key = `${object.kind}/${(object.metadata as JsonObject).name}`;
    const [real, modelled] = [theirs.get(key), ours.get(key)];
    compared++;
    if (real?.refused) refusals++;
    if (Boolean(real?.refused) === Boolean(modelled?.refused) && (real?.pruned ?? '') === (modelled?.pruned ?? ''))
      continue;
    disagreements++;
    console.log(JSON.stringify(object));
    console.log('  truth:', JSON.stringify(real ?? 'accepted'));
    console.log('  ours: ', JSON.stringify(modelled ?? 'accepted'));
  }
}
console.log(`${compared} objects, ${refusals} refused, ${disagreements} disagreements`);
