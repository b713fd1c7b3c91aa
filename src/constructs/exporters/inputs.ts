import type { Input } from '../../catalogue/system';
import { nearest } from '../../proof/checks/near-miss';
import { Credential } from '../credential';
import type { Exporter } from '../generated/exporter';
import type { Mistakes } from '../mistakes';

/** Finds what is wrong with the inputs of an exporter: callers outside TypeScript can pass anything. */
export function checkInputs(mistakes: Mistakes, exporter: Exporter, hasAddress: boolean): void {
  const { id, inputs }: { id: string; inputs: Readonly<Record<string, Input>> } = exporter._facts;
  const title = `exporter "${id}"`;

  for (const [name, value] of Object.entries(exporter._given)) {
    if (value === undefined) continue;
    const problem = inputs[name]
      ? wrongValue(inputs[name], value)
      : `is no input; ${unknownInput(name, Object.keys(inputs))}`;
    if (problem) mistakes.add(`${title}: "${name}" ${problem}`);
  }

  for (const [name, input] of Object.entries(inputs)) {
    if (exporter._given[name] !== undefined || input.optional) continue;
    const needsAddress = /\{(host|port)\}/.test(input.default ?? '');
    if (input.default !== undefined && (hasAddress || !needsAddress)) continue;
    const remedy = needsAddress ? 'pass `app` or `address`' : `pass ${example(input)}`;
    mistakes.add(`${title}: "${name}" is missing (${input.doc}); ${remedy}`);
  }

  for (const path of Object.keys({ ...exporter._options.files, ...exporter._options.secretFiles })) {
    mistakes.require(path.startsWith('/'), `${title}: a file needs an absolute path, got "${path}"; begin it with "/"`);
  }
}

function wrongValue(input: Input, value: unknown): string | undefined {
  if (input.secret) {
    // The value is not repeated: it may be the secret.
    return value instanceof Credential ? undefined : `is secret, got a literal; pass ${example(input)}`;
  }
  if (input.list) {
    const fits = Array.isArray(value) && value.length > 0 && value.every(isText);
    return fits ? undefined : `must be a list of texts, got ${show(value)}; pass ${example(input)} in a list`;
  }
  return isText(value) ? undefined : `must be a text, got ${show(value)}; pass ${example(input)}`;
}

function unknownInput(name: string, inputs: readonly string[]): string {
  const near = nearest(name, inputs);
  if (near) return `did you mean "${near}"?`;
  return inputs.length > 0 ? `inputs are: ${inputs.join(', ')}` : 'there are none, use `args` and `env`';
}

function example({ secret, example: text, default: value }: Input): string {
  if (secret) return 'Credential.fromSecret(name, key)';
  return text || value ? `for example "${text ?? value}"` : 'one';
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

function show(value: unknown): string {
  return value instanceof Credential ? 'a Credential' : JSON.stringify(value);
}
