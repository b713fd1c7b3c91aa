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
  podIP: (n) => `10.${octet(n, 2, 100, 256)}.${octet(n, 1, 100, 256)}.${octet(n, 0, 100, 256)}`,
  clusterIP: (n) => `172.2${Math.floor(n / 156 ** 2) % 10}.${octet(n, 1, 100, 256)}.${octet(n, 0, 100, 256)}`,
  nodeIP: (n) => `192.168.${octet(n, 1, 100, 256)}.${octet(n, 0, 100, 256)}`,
  nodeName: (n) => `node-${spell(n, [letters], 7)}`,
  hash: (n) => spell(n, [letters], 10),
  suffix: (n) => spell(n, [otherLetters], 5),
  uid: (n) => `a${hex(n, 7)}-aaaa-4aaa-8aaa-aaaaaaaaaaaa`,
  time: '2019-03-04T05:06:07Z',
};

export const worldB: World = {
  id: 'B',
  podIP: (n) =>
    `${130 + (Math.floor(n / 90 ** 3) % 60)}.${octet(n, 2, 10, 100)}.${octet(n, 1, 10, 100)}.${octet(n, 0, 10, 100)}`,
  clusterIP: (n) =>
    `21${Math.floor(n / 90 ** 3) % 10}.${octet(n, 2, 10, 100)}.${octet(n, 1, 10, 100)}.${octet(n, 0, 10, 100)}`,
  nodeIP: (n) => `95.${octet(n, 2, 10, 100)}.${octet(n, 1, 10, 100)}.${octet(n, 0, 10, 100)}`,
  nodeName: (n) => `4${spell(n, [letters], 6)}.zone-2.example`,
  hash: (n) => spell(n, [digits, letters], 10),
  suffix: (n) => `${digits[n % digits.length]}${spell(n, [otherLetters], 4)}`,
  uid: (n) => `b${hex(n, 7)}-bbbb-4bbb-9bbb-bbbbbbbbbbbb`,
  time: '2028-11-12T13:14:15.16Z',
};

/** One octet of a number, from `first` up to but not including `end`; place 0 counts fastest. */
function octet(n: number, place: number, first: number, end: number): number {
  const base = end - first;
  return first + (Math.floor(n / base ** place) % base);
}

/** Writes a number in letters of alternating alphabets, scattered so that neighbours look different. */
function spell(n: number, alphabets: readonly string[], length: number): string {
  let rest = n * 104_729 + 7_919; // a prime that divides no size of an alphabet: one text per number
  let text = '';
  for (let place = 0; place < length; place++) {
    const alphabet = alphabets[place % alphabets.length];
    text += alphabet[rest % alphabet.length];
    rest = Math.floor(rest / alphabet.length);
  }
  return text;
}

function hex(n: number, width: number): string {
  return (n % 16 ** width).toString(16).padStart(width, '0');
}
