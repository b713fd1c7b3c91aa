import type { Duration } from 'cdk8s';
import { Mistake } from './mistakes';

const UNITS = [
  ['h', 3_600_000],
  ['m', 60_000],
  ['s', 1000],
  ['ms', 1],
] as const;

/**
 * A duration as the Prometheus Operator's CRDs want it, in the largest unit that needs no fraction: `1m`, `90s`.
 *
 * @throws Mistake if it is zero, or finer than a millisecond
 * @see https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.Duration
 */
export function prometheusDuration(what: string, duration: Duration): string {
  const millis = duration.toMilliseconds({ integral: false });
  const unit = UNITS.find(([, size]) => millis % size === 0);
  if (millis === 0 || !unit) {
    throw new Mistake(
      `${what} must be a whole number of milliseconds above 0, got ${millis}; pass for example Duration.seconds(15)`,
    );
  }
  return `${millis / unit[1]}${unit[0]}`;
}
