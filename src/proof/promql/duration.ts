import { quote } from './quote';

const units: readonly (readonly [name: string, milliseconds: number])[] = [
  ['y', 365 * 24 * 3600_000],
  ['w', 7 * 24 * 3600_000],
  ['d', 24 * 3600_000],
  ['h', 3600_000],
  ['m', 60_000],
  ['s', 1000],
  ['ms', 1],
];

/** More than Go's time.Duration, 64 bits of nanoseconds, can hold. */
const outOfRange = 2 ** 63 / 1e6;

/** The milliseconds of a duration such as `1h30m`: prometheus/common model/time.go, ParseDuration. */
export function parseDuration(text: string): number | { readonly error: string } {
  if (text === '0') return 0;
  if (text === '') return { error: 'empty duration string' };

  const invalid = { error: `not a valid duration string: ${quote(text)}` };
  let total = 0;
  let position = -1;
  let rest = text;
  while (rest !== '') {
    const [part, digits, unit] = /^(\d+)(\D+)/.exec(rest) ?? [];
    if (part === undefined || Number(digits) >= 2 ** 64) return invalid;
    rest = rest.slice(part.length);

    const found = units.findIndex(([name]) => name === unit);
    if (found < 0) return { error: `unknown unit ${quote(unit)} in duration ${quote(text)}` };
    if (found <= position) return invalid;
    position = found;
    total += Number(digits) * units[found][1];
    if (total >= outOfRange) return { error: 'duration out of range' };
  }
  return total;
}
