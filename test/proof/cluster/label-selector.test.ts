import { matchesLabels, selectorError } from '../../../src/proof/cluster/label-selector';

const labels = { app: 'cart', tier: '' };

test('no selector matches nothing, an empty one everything', () => {
  expect(matchesLabels(undefined, labels)).toBe(false);
  expect(matchesLabels({}, labels)).toBe(true);
});

test.each([
  ['In', 'app', ['cart', 'shop'], true],
  ['In', 'app', ['shop'], false],
  ['In', 'absent', [''], false],
  ['NotIn', 'app', ['cart'], false],
  ['NotIn', 'absent', ['cart'], true],
  ['Exists', 'tier', [], true],
  ['Exists', 'constructor', [], false],
  ['DoesNotExist', 'tier', [], false],
  ['DoesNotExist', 'absent', [], true],
])('%s %s %j: %s', (operator, key, values, expected) => {
  expect(matchesLabels({ matchExpressions: [{ key, operator, values }] }, labels)).toBe(expected);
});

test('all of matchLabels and matchExpressions have to match', () => {
  const matchExpressions = [{ key: 'tier', operator: 'Exists' }];

  expect(matchesLabels({ matchLabels: { app: 'cart' }, matchExpressions }, labels)).toBe(true);
  expect(matchesLabels({ matchLabels: { app: 'shop' }, matchExpressions }, labels)).toBe(false);
});

test.each([
  [{ matchLabels: { app: 'cart' } }, undefined],
  [
    { matchLabels: { app: 'a b' } },
    `values[0][app]: Invalid value: "a b": a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')`,
  ],
  [
    { matchExpressions: [{ key: 'app', operator: 'Equals', values: ['x'] }] },
    '"Equals" is not a valid label selector operator',
  ],
  [
    { matchExpressions: [{ key: 'app', operator: 'In' }] },
    `values: Invalid value: null: for 'in', 'notin' operators, values set can't be empty`,
  ],
  [
    { matchExpressions: [{ key: 'app', operator: 'Exists', values: ['x'] }] },
    'values: Invalid value: ["x"]: values set must be empty for exists and does not exist',
  ],
])('%j: %s', (selector, expected) => {
  expect(selectorError(selector)).toBe(expected);
});
