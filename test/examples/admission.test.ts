import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadAll } from 'js-yaml';
import { admit } from '../../src/proof/manifests/admit';
import { admitCustomResource } from '../../src/proof/manifests/custom-resource/admit-custom-resource';
import { readManifests } from '../../src/proof/manifests/read';
import type { Schema } from '../../src/proof/manifests/schema';

const ROOT = join(__dirname, '../..');
const examples = readdirSync(join(ROOT, 'examples'));

function objectsOf(example: string) {
  return readManifests(readFileSync(join(ROOT, 'examples', example, 'expected.yaml'), 'utf8')).objects;
}

test.each(examples)('the API server accepts all of examples/%s as it is', (example) => {
  expect(admit(objectsOf(example))).toMatchObject({ refused: [], pruned: [] });
});

test('Flagger’s CRD accepts the Canaries of the shop as they are', () => {
  const crds = loadAll(readFileSync(join(ROOT, 'crds/flagger.app.yaml'), 'utf8')) as OpenApi[];
  const crd = crds.find(({ spec }) => spec.names.kind === 'Canary');
  const schema = schemaOf(crd?.spec.versions[0].schema.openAPIV3Schema);
  const canaries = objectsOf('shop').filter(({ kind }) => kind === 'Canary');

  expect(canaries).toHaveLength(2);
  for (const { body } of canaries) {
    expect(admitCustomResource(body, schema)).toMatchObject({ faults: [], unknown: [] });
  }
});

// biome-ignore lint/suspicious/noExplicitAny: an OpenAPI schema, and the CRD around it
type OpenApi = any;

/** A CRD's schema in the form of the compiled ones, without defaults. */
function schemaOf(open: OpenApi): Schema {
  const { type, required, enum: values, pattern, minimum, maximum, properties, items, additionalProperties } = open;
  const children = Object.entries(properties ?? {}).map(([name, child]) => [name, schemaOf(child)]);
  return {
    ...{ type, required, enum: values, pattern, minimum, maximum },
    properties: properties && Object.fromEntries(children),
    items: items && schemaOf(items),
    values: additionalProperties && schemaOf(additionalProperties),
    intOrString: open['x-kubernetes-int-or-string'],
    preserve: open['x-kubernetes-preserve-unknown-fields'],
  };
}
