import { Memo } from '../memory/memo';
import { quote } from '../promql/quote';

const units: readonly (readonly [unit: string, milliseconds: number])[] = [
  ['y', 31_536_000_000],
  ['w', 604_800_000],
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['m', 60_000],
  ['s', 1000],
  ['ms', 1],
];

/** Go counts nanoseconds in 63 bits. */
const longest = 2 ** 63 / 1e6;

type Duration = number | { readonly error: string };

const parsed = new Memo<string, Duration>(1_000);

/** prometheus/common model/time.go, ParseDuration: milliseconds, or why the text is no duration. */
export function parseDuration(text: string): Duration {
  return parsed.of(text, parse);
}

function parse(text: string): Duration {
  if (text === '0') return 0;
  if (text === '') return { error: 'empty duration string' };
  const invalid = { error: `not a valid duration string: ${quote(text)}` };

  let total = 0;
  let previous = -1;
  let rest = text;
  while (rest !== '') {
    const [part, amount, unit] = /^(\d+)(\D+)/.exec(rest) ?? [];
    if (part === undefined) return invalid;
    const position = units.findIndex(([name]) => name === unit);
    if (position < 0) return { error: `unknown unit ${quote(unit)} in duration ${quote(text)}` };
    if (position <= previous) return invalid;
    total += Number(amount) * units[position][1];
    if (total > longest) return { error: 'duration out of range' };
    previous = position;
    rest = rest.slice(part.length);
  }
  return total;
}

/** prometheus/common model/time.go, Duration.String: years and weeks only where nothing is left. */
export function printDuration(milliseconds: number): string {
  if (milliseconds === 0) return '0s';
  let rest = milliseconds;
  let text = '';
  for (const [unit, size] of units) {
    if ((unit === 'y' || unit === 'w') && rest % size !== 0) continue;
    const amount = Math.floor(rest / size);
    if (amount > 0) text += `${amount}${unit}`;
    rest -= amount * size;
  }
  return text;
}
