import fc from 'fast-check';
import type { Json, JsonObject } from '../../../src/proof/manifests/manifest';
import { manifestOf } from '../../../src/proof/manifests/manifest';
import { prove } from '../../../src/proof/prove';
import { checkText } from '../../../src/proof/report/check-text';
import { targetsDocument } from '../../../src/proof/report/targets-document';
import { fixture, fixtureNames } from './fixtures';

const runs = Number(process.env.FUZZ_RUNS ?? 500);

const odd = fc.oneof(
  fc.constantFrom<Json>(null, true, '', 0, -1, 1e9, [], {}, [null], [[]], 'a', '$1', '(', '{{', { a: 1 }, ['x', 1]),
  fc.jsonValue() as fc.Arbitrary<Json>,
);

/** Kinds of which the API server's validation is not modelled. */
const unvalidated = ['ingress-blocked', 'egress-blocked', 'strict-mtls', 'rbac-missing']
  .flatMap((name) => fixture(name, 'bad'))
  .filter(({ apiVersion }) => /^(networking|security|rbac)/.test(apiVersion));

/** A fixture of some check in which a few values are replaced by odd ones. */
const spoilt = fc
  .record({
    name: fc.constantFrom(...fixtureNames.filter((name) => name !== 'rule-too-large')),
    which: fc.constantFrom('bad' as const, 'good' as const),
    changes: fc.array(fc.record({ object: fc.nat(), at: fc.nat(), value: odd }), { minLength: 1, maxLength: 4 }),
  })
  .map(({ name, which, changes }) => {
    const bodies = structuredClone([...fixture(name, which), ...unvalidated].map(({ body }) => body)) as JsonObject[];
    for (const { object, at, value } of changes) {
      const places = [...placesBelow(bodies[object % bodies.length])];
      const [holder, key] = places[at % places.length] ?? [{}, ''];
      (holder as Record<string, Json>)[key] = structuredClone(value);
    }
    return bodies.filter((body) => typeof body.kind === 'string' && typeof body.apiVersion === 'string');
  });

function* placesBelow(value: Json | undefined): Generator<readonly [object, string]> {
  if (typeof value !== 'object' || value === null) return;
  for (const key of Object.keys(value)) {
    yield [value, key];
    yield* placesBelow((value as JsonObject)[key]);
  }
}

test('whatever a field holds, the proof ends without an exception', () => {
  fc.assert(
    fc.property(spoilt, fc.boolean(), (bodies, complete) => {
      const proof = prove(
        bodies.map((body) => manifestOf(body)),
        { complete },
      );
      checkText(proof);
      targetsDocument(proof.evidence);
    }),
    { numRuns: runs },
  );
});
