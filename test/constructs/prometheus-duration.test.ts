import { Duration } from 'cdk8s';
import { prometheusDuration } from '../../src/constructs/prometheus-duration';

test.each([
  [Duration.seconds(15), '15s'],
  [Duration.seconds(90), '90s'],
  [Duration.minutes(120), '2h'],
  [Duration.seconds(0.5), '500ms'],
])('the largest unit without a fraction is taken', (duration, text) => {
  expect(prometheusDuration('`interval`', duration)).toBe(text);
});

test.each([Duration.seconds(0), Duration.millis(0.5)])(
  'nothing at all and fractions of a millisecond are refused',
  (duration) => {
    expect(() => prometheusDuration('`interval`', duration)).toThrow(
      '`interval` must be a whole number of milliseconds above 0',
    );
  },
);
