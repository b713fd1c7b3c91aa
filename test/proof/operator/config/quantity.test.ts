import { approximateFloat, canonicalText } from '../../../../src/proof/operator/config/quantity';

test.each([
  ['1.1', 1.1],
  ['1100m', 1.1],
  ['0.3', 0.30000000000000004],
  ['2Ki', 2048],
  ['1e-3', 0.001],
  [3, 3],
])('%s is the number that one multiplication gives', (quantity, value) => {
  expect(approximateFloat(quantity)).toBe(value);
});

test.each([
  ['1.5', '1500m'],
  ['2.50', '2500m'],
  ['2000', '2k'],
  ['0', '0'],
])('%s is shown without a fraction: %s', (quantity, text) => {
  expect(canonicalText(quantity)).toBe(text);
});
