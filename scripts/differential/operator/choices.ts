import * as fc from 'fast-check';

export const namespaces = ['monitoring', 'shop', 'ops'] as const;

/** Right, and once in ten times wrong: an object should have one mistake or two, not ten. */
export function mostly<T>(right: fc.Arbitrary<T>, wrong: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 9, arbitrary: right as fc.Arbitrary<unknown> }, { weight: 1, arbitrary: wrong });
}

/** Present in a share of the cases. */
export function maybe<T>(share: number, value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  const weight = Math.round(share * 100);
  return fc.oneof({ weight, arbitrary: value }, { weight: 100 - weight, arbitrary: fc.constant(undefined) });
}

export const pick = <T>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);

/** One object of the fields of several. */
export function merged(...parts: readonly fc.Arbitrary<object | undefined>[]): fc.Arbitrary<Record<string, unknown>> {
  return fc.tuple(...parts).map((objects) => Object.assign({}, ...objects));
}

/** Fields that are chosen independently. */
export const fields = (model: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<Record<string, unknown>> =>
  fc.record(model);

export const few = <T>(value: fc.Arbitrary<T>, maxLength = 2): fc.Arbitrary<T[]> => fc.array(value, { maxLength });
