import fc from 'fast-check';
import { admit } from '../../../src/proof/manifests/admit';
import { manifestOf } from '../../../src/proof/manifests/manifest';
import { readManifests } from '../../../src/proof/manifests/read';
import { mutated } from './mutation';
import { validObjects } from './valid-objects';

const RUNS = { numRuns: 500 };

test('any text is read without an exception', () => {
  const tokens = fc.constantFrom(
    '---\n',
    'a: ',
    '- ',
    '\n',
    '  ',
    '{',
    '}',
    '[',
    ']',
    '"',
    "'",
    '|',
    '>',
    '&a ',
    '*a',
    '\t',
    '#',
    ':',
    '\r\n',
    '\ufeff',
    'kind: List\nitems:\n',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.oneof(tokens, fc.string()), { maxLength: 30 }).map((parts) => parts.join('')),
  );

  fc.assert(
    fc.property(text, (input) => {
      const { objects, problems } = readManifests(input, 'f');
      expect(problems.every(({ message }) => message !== '')).toBe(true);
      admit(objects);
    }),
    RUNS,
  );
});

test('an object of a known kind with any value in any field is accepted or refused, never an exception', () => {
  const object = fc.constantFrom(...validObjects).chain(({ body }) => mutated(body));
  const anything = fc.constantFrom(...validObjects).chain(({ body: { apiVersion, kind } }) =>
    fc
      .record({
        metadata: fc.jsonValue(),
        spec: fc.jsonValue(),
        data: fc.jsonValue(),
        subsets: fc.jsonValue(),
        endpoints: fc.jsonValue(),
      })
      .map((fields) => ({ apiVersion, kind, ...fields })),
  );

  fc.assert(
    fc.property(fc.oneof(object, anything), (body) => {
      const { objects, refused } = admit([manifestOf(JSON.parse(JSON.stringify(body)))]);
      expect(objects.length + refused.length).toBe(1);
    }),
    RUNS,
  );
});
