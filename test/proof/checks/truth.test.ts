import { readFileSync } from 'node:fs';
import { gather } from '../../../src/proof/evidence';
import { targetsDocument } from '../../../src/proof/report/targets-document';
import { fixture, frozenTruth } from './fixtures';
import { type Answer, answerOf } from './truth';

const real = JSON.parse(readFileSync(frozenTruth, 'utf8')) as Readonly<Record<string, Answer>>;
const cases = Object.keys(real).map((id) => id.split('.') as [string, 'bad' | 'good']);

test.each(cases)('the real operator and Prometheus make of %s %s.yaml what the proof says', (name, which) => {
  const evidence = gather(fixture(name, which), { complete: true });
  const pruned = evidence.admission.pruned.map(({ object, fields }) => ({ ...object, fields }));
  expect(answerOf(targetsDocument(evidence), pruned)).toEqual(real[`${name}.${which}`]);
});
