import type { JsonObject } from '../../manifests/manifest';

/** A map as go-yaml prints Go maps; nothing if it is empty. */
export function naturallySorted(map: JsonObject = {}): JsonObject | undefined {
  const entries = Object.entries(map).sort(([a], [b]) => naturally(a, b));
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

/** gopkg.in/yaml.v2 sorter.go, keyList.Less: numbers inside of texts count as numbers, letters come last. */
export function naturally(a: string, b: string): number {
  const left = [...a];
  const right = [...b];
  const at = left.findIndex((character, i) => character !== right[i]);
  if (at < 0 || at >= right.length) return left.length - right.length;

  const isLetter = (character: string) => /\p{L}/u.test(character);
  if (isLetter(left[at]) || isLetter(right[at])) {
    if (isLetter(left[at]) && isLetter(right[at])) return byCodePoint(left[at], right[at]);
    return isLetter(left[at]) ? 1 : -1;
  }
  const zeros = left[at] === '0' || right[at] === '0';
  const digitsBefore = /\p{Nd}*$/u.exec(left.slice(0, at).join(''))?.[0] ?? '';
  // Zeros inside of a number count, leading ones do not.
  const lead = zeros && /[^0]/.test(digitsBefore) ? '1' : '';
  const digitsOf = (characters: string[]) => /^\p{Nd}*/u.exec(characters.slice(at).join(''))?.[0] ?? '';
  const [m, n] = [digitsOf(left), digitsOf(right)];
  return Number(lead + m) - Number(lead + n) || m.length - n.length || byCodePoint(left[at], right[at]);
}

function byCodePoint(a: string, b: string): number {
  return (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0);
}
