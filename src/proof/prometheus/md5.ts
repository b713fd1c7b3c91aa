import { utf8 } from './utf8';

/** RFC 1321. Returns the last eight of the sixteen bytes as a big-endian number, which is all that relabelling uses. */
export function md5Tail(text: string): bigint {
  const words = padded(utf8(text));
  let [a, b, c, d] = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476].map((word) => word | 0);

  for (let block = 0; block < words.length; block += 16) {
    const before = [a, b, c, d];
    for (let step = 0; step < 64; step++) {
      const round = step >> 4;
      const mixed =
        round === 0 ? (b & c) | (~b & d) : round === 1 ? (d & b) | (~d & c) : round === 2 ? b ^ c ^ d : c ^ (b | ~d);
      const word = words[block + ((strides[round] * step + offsets[round]) & 15)];
      const sum = (a + mixed + sines[step] + word) | 0;
      const turn = turns[round][step & 3];
      [a, d, c, b] = [d, c, b, (b + ((sum << turn) | (sum >>> (32 - turn)))) | 0];
    }
    [a, b, c, d] = [a + before[0], b + before[1], c + before[2], d + before[3]].map((word) => word | 0);
  }
  return (BigInt(bigEndian(c)) << 32n) | BigInt(bigEndian(d));
}

const strides = [1, 5, 3, 7];
const offsets = [0, 1, 5, 0];
const turns = [
  [7, 12, 17, 22],
  [5, 9, 14, 20],
  [4, 11, 16, 23],
  [6, 10, 15, 21],
];
const sines = Array.from({ length: 64 }, (_, i) => Math.floor(Math.abs(Math.sin(i + 1)) * 2 ** 32) | 0);

/** The message in little-endian words, followed by one set bit, zeros, and its length in bits. */
function padded(bytes: readonly number[]): Int32Array {
  const words = new Int32Array(((bytes.length + 8) >> 6) * 16 + 16);
  for (const [i, byte] of [...bytes, 0x80].entries()) words[i >> 2] |= byte << ((i & 3) * 8);
  words[words.length - 2] = bytes.length << 3;
  words[words.length - 1] = bytes.length >>> 29;
  return words;
}

function bigEndian(word: number): number {
  return (((word & 0xff) << 24) | ((word & 0xff00) << 8) | ((word >>> 8) & 0xff00) | (word >>> 24)) >>> 0;
}
