import { editDistance, isNear, nearest } from '../../../src/proof/checks/near-miss';

test.each([
  ['kube-prometheus-stak', 'kube-prometheus-stack', true],
  ['Metrics', 'metrics', true],
  ['metrcis', 'metrics', true],
  ['carts', 'cart', true],
  ['redis-0', 'redis-1', false],
  ['team-a', 'team-b', false],
  ['app', 'api', false],
  ['metrics', 'http', false],
  ['metrics', 'metrics', false],
])('%s for %s is a slip of the pen: %s', (a, b, expected) => {
  expect(isNear(a, b)).toBe(expected);
});

test('two neighbours that are swapped count as one mistake', () => {
  expect(editDistance('metrcis', 'metrics', 3)).toBe(1);
});

test('the nearest candidate wins', () => {
  expect(nearest('http-metric', ['http-metrics', 'htp-metrics', 'grpc'])).toBe('http-metrics');
  expect(nearest('web', ['http', 'grpc'])).toBeUndefined();
});
