import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadAll } from 'js-yaml';
import { ROOT } from '../folders';

interface CustomResourceDefinition {
  readonly spec: {
    readonly names: { readonly kind: string };
    readonly versions: readonly { readonly name: string; readonly schema: { readonly openAPIV3Schema: object } }[];
  };
}

/** Writes the schemas of the operator's kinds as kubeconform wants them, and returns its argument for them. */
export function writeJsonSchemas(folder: string): string {
  mkdirSync(folder, { recursive: true });
  const crds = join(ROOT, 'crds');
  for (const file of readdirSync(crds, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.yaml'),
  )) {
    for (const crd of loadAll(readFileSync(join(crds, file), 'utf8')) as CustomResourceDefinition[]) {
      const kind = crd.spec.names.kind.toLowerCase();
      for (const { name, schema } of crd.spec.versions) {
        writeFileSync(join(folder, `${kind}_${name}.json`), JSON.stringify(schema.openAPIV3Schema));
      }
    }
  }
  return join(folder, '{{ .ResourceKind }}_{{ .ResourceAPIVersion }}.json');
}
