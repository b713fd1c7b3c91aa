import type { World } from './cluster';

const letters = 'bcdfghjklm';
const otherLetters = 'npqrstvwxz';
const digits = '2456789';

/**
 * Two worlds that agree in nothing which a live cluster makes up: other octets of other widths, names of other shapes.
 * Generated names of world A have letters only, those of B begin with a digit; none has digits only, because the names
 * that Kubernetes draws from `bcdfghjklmnpqrstvwxz2456789` practically never have.
 *
 * Within a world no value contains another, so that replacing one by its symbol never damages the next: values of one
 * kind have one width, and the first octets and alphabets of the kinds do not overlap.
 */
export const worldA: World = {
  id: 'A',
  podIP: (n) => join('.', ['10'], octets(n, 3, 100, 256)),
  clusterIP: (n) => join('.', ['172'], octets(n, 1, 20, 30, 156 * 156), octets(n, 2, 100, 256)),
  nodeIP: (n) => join('.', ['192', '168'], octets(n, 2, 100, 256)),
  nodeName: (n) => `node-${spell(n, repeat(letters, 7))}`,
  hash: (n) => spell(n, repeat(letters, 10)),
  suffix: (n) => spell(n, repeat(otherLetters, 5)),
  uid: (n) => `a${hex(n, 7)}-aaaa-4aaa-8aaa-aaaaaaaaaaaa`,
};

export const worldB: World = {
  id: 'B',
  podIP: (n) => join('.', octets(n, 1, 130, 190, 90 ** 3), octets(n, 3, 10, 100)),
  clusterIP: (n) => join('.', octets(n, 1, 210, 220, 90 ** 3), octets(n, 3, 10, 100)),
  nodeIP: (n) => join('.', ['95'], octets(n, 3, 10, 100)),
  nodeName: (n) => `4${spell(n, repeat(letters, 6))}.zone-2.example`,
  hash: (n) => spell(n, [digits, letters, digits, letters, digits, letters, digits, letters, digits, letters]),
  suffix: (n) => spell(n, [digits, otherLetters, otherLetters, otherLetters, otherLetters]),
  uid: (n) => `b${hex(n, 7)}-bbbb-4bbb-9bbb-bbbbbbbbbbbb`,
};

/** Writes a number in places that each have an alphabet of their own, scattered so that neighbours look different. */
function spell(n: number, alphabets: readonly string[]): string {
  const capacity = alphabets.reduce((size, alphabet) => size * alphabet.length, 1);
  let rest = (n * 104_729 + 7_919) % capacity; // a prime that divides no capacity: still one text per number
  let text = '';
  for (const alphabet of alphabets) {
    text += alphabet[rest % alphabet.length];
    rest = Math.floor(rest / alphabet.length);
  }
  return text;
}

/** The digits of n / unit to the base of the range, as octets from `first` up to but not including `end`. */
function octets(n: number, count: number, first: number, end: number, unit = 1): string[] {
  const base = end - first;
  const found: string[] = [];
  for (let rest = Math.floor(n / unit); found.length < count; rest = Math.floor(rest / base)) {
    found.unshift(String(first + (rest % base)));
  }
  return found;
}

function join(separator: string, ...parts: readonly (readonly string[])[]): string {
  return parts.flat().join(separator);
}

function hex(n: number, width: number): string {
  return (n % 16 ** width).toString(16).padStart(width, '0');
}

function repeat(alphabet: string, times: number): readonly string[] {
  return new Array(times).fill(alphabet);
}
