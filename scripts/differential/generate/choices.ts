import * as fc from 'fast-check';

/** Few names on purpose: things meet by chance, and near misses are frequent. */
export const namespaces = ['shop', 'ops', 'monitoring'] as const;
export const portNames = ['http', 'metrics', 'web', 'http-metrics'] as const;
export const portNumbers = [80, 8080, 9090, 9100] as const;
export const labelKeys = ['app', 'tier', 'app.kubernetes.io/name', 'release', 'version'] as const;
export const labelValues = ['cart', 'cache', 'web', '1.2', 'kps'] as const;

/** The port that most things agree on. */
export const usualPort = { name: 'metrics', number: 9090 } as const;

export const pick = <T>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);

/** Present in about one of `rarity` cases. */
export const rarely = <T>(value: fc.Arbitrary<T>, rarity = 4): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: 1, arbitrary: value }, { weight: rarity - 1, arbitrary: fc.constant(undefined) });

export const often = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: 5, arbitrary: value }, { weight: 1, arbitrary: fc.constant(undefined) });

/** The usual value, or in a third of the cases another. */
export const usually = <T>(usual: T, other: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ weight: 2, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: other });

export const labels = (size = 2): fc.Arbitrary<Record<string, string>> =>
  fc.dictionary(pick(...labelKeys), pick(...labelValues), { maxKeys: size });

/** An object without its absent fields. */
export const record = <T extends Record<string, unknown>>(fields: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record(fields).map((value) => compact(value) as T);

export function compact(value: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined));
}

export type KubernetesObject = Record<string, unknown> & {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string };
};

export function object(
  apiVersion: string,
  kind: string,
  metadata: { name: string; namespace?: string; labels?: unknown; annotations?: unknown },
  rest: Record<string, unknown>,
): KubernetesObject {
  return { apiVersion, kind, metadata: compact(metadata) as KubernetesObject['metadata'], ...compact(rest) };
}
