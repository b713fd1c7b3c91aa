import { PromqlError } from './promql-error';
import { quote } from './quote';

const digits = '0123456789';
const wordCharacter = /[a-zA-Z0-9_]/;

/** The number or duration that begins at a digit or a point: prometheus promql/parser/lex.go, lexNumberOrDuration. */
export function scanNumber(
  input: string,
  start: number,
): { readonly kind: 'number' | 'duration'; readonly text: string } {
  const number = numberEnd(input, start);
  if (number.valid) return { kind: 'number', text: input.slice(start, number.end) };
  const duration = durationEnd(input, number.end);
  if (duration.valid) return { kind: 'duration', text: input.slice(start, duration.end) };
  throw new PromqlError(`bad number or duration syntax: ${quote(input.slice(start, duration.end))}`, start);
}

interface Scan {
  readonly end: number;
  readonly valid: boolean;
}

/**
 * lex.go, scanNumber, which lets through more than numbers. Since it looks for exponents even among hexadecimal digits,
 * `0xee` is a mistake; so it is here.
 */
function numberEnd(input: string, start: number): Scan {
  let at = start;
  const is = (set: string) => at < input.length && set.includes(input[at]);
  const accept = (set: string) => {
    const found = is(set);
    if (found) at++;
    return found;
  };
  const stop = (valid: boolean): Scan => ({ end: at, valid });

  const isHexadecimal = accept('0') && accept('xX');
  if (isHexadecimal) accept('_');
  const pattern = isHexadecimal ? `${digits}abcdefABCDEF` : digits;
  let hasPoint = false;
  let hasExponent = false;
  accept('.');
  accept(pattern);
  while (is(`${pattern}._eE`)) {
    if ((hasPoint && accept('.')) || (hasExponent && accept('eE'))) return stop(false);
    if (accept('.')) {
      hasPoint = true;
      if (accept('_.') || isHexadecimal) return stop(false);
    } else if (accept('eE')) {
      hasExponent = true;
      accept('+-');
      if (accept('._eE') || at === input.length) return stop(false);
    } else if (accept('_')) {
      if (accept('._eE') || at === input.length) return stop(false);
    } else {
      while (accept(pattern));
    }
  }
  return stop(at > start && !wordCharacter.test(input[at] ?? ''));
}

/** lex.go, acceptRemainingDuration: units in a wrong order or of no meaning are found when the duration is read. */
function durationEnd(input: string, start: number): Scan {
  const duration = /[smhdwy]s?(?:\d+[smhdw]s?)*/y;
  duration.lastIndex = start;
  const end = start + (duration.exec(input)?.[0].length ?? 0);
  const rest = /^(?:\d+|\w)/.exec(input.slice(end, end + 20))?.[0] ?? '';
  return { end: end + rest.length, valid: end > start && rest === '' };
}

/** The value of a number, or nothing if Go cannot hold it: prometheus promql/parser/parse.go, number. */
export function numberValue(text: string): number | undefined {
  if (/^inf$/i.test(text)) return Number.POSITIVE_INFINITY;
  if (/^nan$/i.test(text)) return Number.NaN;
  if (/_(?![0-9a-fA-F])/.test(text)) return undefined;

  const plain = text.replaceAll('_', '');
  if (/^0x[0-9a-f]+$/i.test(plain)) {
    const value = BigInt(plain);
    return value < 2n ** 63n ? Number(value) : undefined;
  }
  if (/^0[0-7]+$/.test(plain)) return Number.parseInt(plain, 8);
  const value = Number(plain);
  return plain.endsWith('e') || !Number.isFinite(value) ? undefined : value;
}
