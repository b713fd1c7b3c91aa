import type { KubernetesObject } from './generate/choices';

type Value = unknown;

/** All ways to make a case a little smaller: without one object, or without one field or element somewhere. */
export function smaller(objects: readonly KubernetesObject[]): KubernetesObject[][] {
  const without = objects.map((_, i) => objects.filter((_, j) => j !== i));
  const trimmed = objects.flatMap((object, i) =>
    reductions(object).map((reduced) => objects.map((other, j) => (j === i ? (reduced as KubernetesObject) : other))),
  );
  return [...without, ...trimmed];
}

function reductions(value: Value): Value[] {
  if (Array.isArray(value)) {
    const shorter = value.map((_, i) => value.filter((_, j) => j !== i));
    return [
      ...shorter,
      ...value.flatMap((item, i) => reductions(item).map((x) => value.map((other, j) => (j === i ? x : other)))),
    ];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => [
    ...(['apiVersion', 'kind', 'metadata', 'name', 'namespace'].includes(key) ? [] : [omit(value, key)]),
    ...reductions(item).map((x) => ({ ...value, [key]: x })),
  ]);
}

function omit(value: object, key: string): object {
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
}
