import * as fc from 'fast-check';
import { maybe, pick } from './choices';

/** The texts of several parts behind one another; a part may be missing. */
export function text(...parts: readonly (string | fc.Arbitrary<string | undefined>)[]): fc.Arbitrary<string> {
  const arbitraries = parts.map((part) => (typeof part === 'string' ? fc.constant(part) : part));
  return fc.tuple(...arbitraries).map((all) => all.map((part) => part ?? '').join(''));
}

/** A text with one place broken. */
export function damaged(whole: fc.Arbitrary<string>, pieces: readonly string[]): fc.Arbitrary<string> {
  return fc
    .tuple(whole, fc.double({ min: 0, max: 1, noNaN: true }), maybe(0.5, pick(...pieces)))
    .map(([value, share, piece]) => {
      const at = Math.floor(share * value.length);
      return value.slice(0, at) + (piece ?? '') + value.slice(piece === undefined ? at + 1 : at);
    });
}
