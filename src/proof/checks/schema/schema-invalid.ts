import type { Manifest } from '../../manifests/manifest';
import { defineCheck } from '../check';
import { found } from '../finding';
import type { Inquiry } from '../inquiry';

export const schemaInvalid = defineCheck({
  code: 'SC901',
  name: 'schema-invalid',
  severity: 'error',
  kinds: ['*'],
  subjects: ({ admission }) => admission.refused.map(({ object }) => object),
  title: 'the API server refuses this object',
  upstream: 'kubernetes staging/src/k8s.io/apiextensions-apiserver pkg/registry/customresource/strategy.go, Validate',
  explanation: `
The object does not fit the schema of its kind, or a rule that goes with it: \`kubectl apply\` fails with the sentence quoted, and
nothing of the object reaches the cluster. Frequent ones: a number where a text is meant (\`port: 8080\`), a duration such as
\`30 s\` or \`1.5m\`, an enumeration in the wrong case.
`,

  *run(object, inquiry) {
    const message = refusalOf(object, inquiry);
    if (message === undefined || isUnknownVersion(message)) return;
    yield found(object, { facts: [`the API server says: ${message}`], fix: fixFor(message) });
  },
});

/** Why the API server refuses an object. */
export function refusalOf(object: Manifest, inquiry: Inquiry): string | undefined {
  return inquiry.once(refusals).get(object);
}

function refusals({ admission }: Inquiry): ReadonlyMap<Manifest, string> {
  return new Map(admission.refused.map(({ object, message }) => [object, message]));
}

/** A kind in a version that its CRD does not have is a matter of its own. */
export function isUnknownVersion(message: string): boolean {
  return message.startsWith('no matches for kind');
}

function fixFor(message: string): string {
  const field =
    /(?:^|: |\[)([a-zA-Z][\w.[\]-]*): (Required value|Invalid value|Unsupported value|Duplicate value)/.exec(message);
  const type = /must be of type (\w+): "(\w+)"/.exec(message);
  if (field && type)
    return `make ${field[1]} a ${type[1]} instead of a ${type[2]}${type[1] === 'string' ? ', in quotes' : ''}`;
  if (field?.[2] === 'Required value') return `set ${field[1]}`;
  if (field?.[2] === 'Unsupported value') return `set ${field[1]} to one of the values that are listed`;
  return field ? `change ${field[1]}` : 'change what the API server names';
}
