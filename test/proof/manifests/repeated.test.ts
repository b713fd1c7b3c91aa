import fc from 'fast-check';
import type { Admission } from '../../../src/proof/manifests/admission';
import { admit } from '../../../src/proof/manifests/admit';
import { type Json, type JsonObject, manifestOf } from '../../../src/proof/manifests/manifest';
import { readManifests } from '../../../src/proof/manifests/read';
import { markRepeated } from '../../../src/proof/manifests/repeated';
import { mutated } from './mutation';
import { validObjects } from './valid-objects';

const service = (name: string) => `apiVersion: v1
kind: Service
metadata:
  name: ${name}
  namespace: shop
spec:
  ports:
    - name: http
      port: 80
`;

test('what many objects have in common is one value after admission, too', () => {
  const { objects } = readManifests([...'abcdefgh'].map(service).join('---\n'));
  const ports = admit(objects).objects.map(({ body }) => (body.spec as { ports: unknown }).ports);

  expect(ports[6]).toMatchObject([{ name: 'http', port: 80, protocol: 'TCP', targetPort: 80 }]);
  expect(ports[7]).toBe(ports[6]);
});

/** Makes equal values one, wherever they stand, and marks them as repeated. */
function sharing(): (value: Json) => Json {
  const known = new Map<string, Json>();
  const shared = (value: Json): Json => {
    if (typeof value !== 'object' || value === null) return value;
    const text = JSON.stringify(value);
    const one = known.get(text) ?? (Array.isArray(value) ? value.map(shared) : mapped(value as JsonObject, shared));
    known.set(text, one);
    markRepeated(one);
    return one;
  };
  return shared;
}

function mapped(object: JsonObject, change: (value: Json) => Json): JsonObject {
  return Object.fromEntries(Object.entries(object).map(([name, value]) => [name, change(value as Json)]));
}

const someOfAKind = fc
  .constantFrom(...validObjects)
  .chain(({ body }) =>
    fc.array(mutated(body), { minLength: 1, maxLength: 3 }).map((mutations) => [body, ...mutations]),
  );

test('admission says the same of an object, whatever it has in common with others', () => {
  fc.assert(
    fc.property(fc.array(someOfAKind, { minLength: 1, maxLength: 3 }), (kinds) => {
      const bodies: JsonObject[] = JSON.parse(JSON.stringify(kinds.flat()));
      const shared = sharing();
      const twice = [...bodies, ...bodies].map((body) => manifestOf(shared(body) as JsonObject));
      const alone = bodies.map((body) => admit([manifestOf(body)]));
      expect(admit(twice)).toEqual(joined([...alone, ...alone]));
    }),
    { numRuns: 300 },
  );
});

function joined(admissions: readonly Admission[]): Admission {
  return {
    objects: admissions.flatMap(({ objects }) => objects),
    refused: admissions.flatMap(({ refused }) => refused),
    pruned: admissions.flatMap(({ pruned }) => pruned),
  };
}

test.each([
  ['Pod', 'hostNetwork', true, { containers: [{ name: 'app', image: 'app', ports: [{ containerPort: 80 }] }] }],
  ['Service', 'type', 'NodePort', { ports: [{ port: 80, nodePort: 30080 }] }],
])('the ports of a %s depend on its %s', (kind, field, value, spec) => {
  const body = (fields: JsonObject) => ({
    ...{ apiVersion: 'v1', kind, metadata: { name: 'app' } },
    spec: { ...structuredClone(spec), ...fields },
  });
  const bodies = [body({ [field]: value }), body({}), body({ [field]: value })];
  const shared = sharing();

  const together = admit(bodies.map((one) => manifestOf(shared(one) as JsonObject)));
  expect(together).toEqual(joined(bodies.map((one) => admit([manifestOf(one)]))));
});
