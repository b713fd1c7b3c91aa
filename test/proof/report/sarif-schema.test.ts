import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { prove } from '../../../src/proof/prove';
import { sarif } from '../../../src/proof/report/sarif';
import { fixture, fixtureNames } from '../checks/fixtures';

/** The schema of OASIS is in draft 4, which names its own address with another word. */
function schema(): object {
  const path = require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
  const { $schema: _, id: __, ...rest } = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  return rest;
}

const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false, logger: false }).compile(
  schema(),
);

test('the log of every kind of finding is valid SARIF 2.1.0', () => {
  const logs = fixtureNames.map((name) => sarif(prove(fixture(name, 'bad'), { complete: true }), { version: '1.0.0' }));
  const errors = logs.flatMap((log) => (validate(log) ? [] : (validate.errors ?? [])));
  expect(errors).toEqual([]);
});

test('the schema is able to refuse', () => {
  expect(validate({ version: '2.1.0', runs: [{ results: [{ message: {} }] }] })).toBe(false);
});
