import fc from 'fast-check';
import { isObject, type Json, type JsonObject } from '../../../src/proof/manifests/manifest';

/** An object with one to three of its values deleted, replaced, repeated or joined by unknown fields. */
export function mutated(object: JsonObject): fc.Arbitrary<JsonObject> {
  return fc
    .array(fc.tuple(fc.nat(), mutation), { minLength: 1, maxLength: 2 })
    .map((mutations) => mutations.reduce((body, [place, mutate]) => mutateAt(body, place, mutate), object));
}

type Mutation = (value: Json) => Json | undefined;

const scalars: Json[] = [
  ...[
    null,
    true,
    false,
    0,
    1,
    -1,
    1.5,
    80,
    65536,
    5_000_000_000,
    'x',
    '',
    'A_b',
    'a.b',
    'a/b',
    '30s',
    '1.5m',
    '80',
    '-x',
  ],
  ...['9f', 'replace', 'None', 'Always', 'LoadBalancer', 'ExternalName', '10.0.0.1', '100m', '2Gi', '10mb', 'é', 'a b'],
  ...['x'.repeat(64), 'aaaaaaaaaaaaaaaaaaaa'],
];

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.constant<Mutation>(() => undefined),
  fc.constantFrom(...scalars).map<Mutation>((scalar) => () => scalar),
  fc.constantFrom<Json>([], {}, [{}], ['x'], { x: 'y' }, { a: 1 }).map<Mutation>((collection) => () => collection),
  fc.constant<Mutation>((value) => (Array.isArray(value) ? [...value, ...value] : [value])),
  fc
    .tuple(
      fc.constantFrom('x', 'unknown', 'name', 'port', 'type', 'labels', 'a b', '__proto__'),
      fc.constantFrom(...scalars),
    )
    .map<Mutation>(
      ([name, scalar]) =>
        (value) =>
          isObject(value) ? { ...value, [name]: scalar } : value,
    ),
);

/** Applies a mutation to one of the values of an object, counted in depth-first order; kind and apiVersion stay. */
function mutateAt(object: JsonObject, place: number, mutate: Mutation): JsonObject {
  const { apiVersion, kind, ...rest } = object;
  let left = place % (countOf(rest) - 1);
  const visit = (value: Json): Json => {
    if (!Array.isArray(value) && !isObject(value)) return value;
    const entries = Object.entries(value as JsonObject).flatMap(([key, child]) => {
      const result = left-- === 0 ? mutate(child as Json) : left < 0 ? (child as Json) : visit(child as Json);
      return result === undefined ? [] : [[key, result] as const];
    });
    return Array.isArray(value) ? entries.map(([, child]) => child) : Object.fromEntries(entries);
  };
  return { apiVersion, kind, ...(visit(rest) as JsonObject) };
}

function countOf(value: Json): number {
  if (!Array.isArray(value) && !isObject(value)) return 1;
  return 1 + Object.values(value as JsonObject).reduce<number>((sum, child) => sum + countOf(child as Json), 0);
}
