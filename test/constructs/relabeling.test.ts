import { Relabeling } from '../../src/constructs/relabeling';

test('a dollar sign in a fixed value is a dollar sign', () => {
  expect(Relabeling.label('price', '$1')._toRule()).toEqual({
    action: 'replace',
    targetLabel: 'price',
    replacement: '$$1',
  });
});

test('an expression that Prometheus could not load is refused: one bad rule stops every reload', () => {
  expect(() => Relabeling.keepMetrics('(?!go_).*')).toThrow('a relabelling expression must be RE2, got "(?!go_).*"');
});
