import type { Input } from '../../catalogue/system';
import type { Credential } from '../credential';
import type { Exporter } from '../generated/exporter';
import type { AppAddress } from './address';

/** What an exporter is told, in the words of a container. */
export interface ExporterSettings {
  readonly args: readonly string[];
  readonly env: readonly EnvVar[];
  readonly files: readonly ConfigFile[];
  readonly secretFiles: readonly SecretFile[];
  readonly params: ProbeParam[];
  /** The value of an input that is a list. */
  readonly list: (input: string) => string[];
  /** The value of an input that is a text. */
  readonly text: (input: string) => string | undefined;
}

export interface EnvVar {
  readonly name: string;
  readonly value?: string;
  readonly valueFrom?: { readonly secretKeyRef: { readonly name: string; readonly key: string } };
}

export interface ConfigFile {
  readonly path: string;
  readonly text: string;
}

export interface ProbeParam {
  readonly name: string;
  readonly values: string[];
}

export interface SecretFile {
  readonly path: string;
  readonly credential: Credential;
}

/** Fills in defaults and placeholders. The inputs have been checked. */
export function exporterSettings(exporter: Exporter, app: AppAddress | undefined): ExporterSettings {
  const { _facts: facts, _options: options, _given: given } = exporter;
  const inputs: [string, Input][] = Object.entries(facts.inputs);
  const valueOfInput = (name: string): unknown => given[name] ?? facts.inputs[name]?.default;

  // Whatever else is in braces stays: JSON, templates, quantifiers.
  const expand = (text: string, within: readonly string[] = []): string =>
    text.replace(/\{([a-zA-Z]\w*)\}/g, (placeholder, name: string) => {
      if (name === 'host' || name === 'port') return String(app?.[name] ?? placeholder);
      const value = valueOfInput(name);
      return typeof value === 'string' && !within.includes(name) ? expand(value, [...within, name]) : placeholder;
    });
  const text = (name: string): string | undefined => {
    const value = valueOfInput(name);
    return typeof value === 'string' ? expand(value, [name]) : undefined;
  };
  const list = (name: string): string[] => [valueOfInput(name) as string | string[]].flat().map((item) => expand(item));

  const told = inputs.filter(([name]) => valueOfInput(name) !== undefined);
  const flags = told.flatMap(([name, { flag, implies }]) =>
    [implies ?? [], flag ? `${flag}=${text(name)}` : []].flat(),
  );
  const positional = told.filter(([, input]) => input.positional).map(([name]) => text(name)!);
  const params = told
    .filter(([, input]) => input.param)
    .map(([name, { param }]) => ({ name: param!, values: [text(name)!] }));
  const env = told
    .filter(([, input]) => input.env)
    .map(([name, { env: variable, secret }]) =>
      secret ? fromSecret(variable!, given[name] as Credential) : { name: variable!, value: text(name) },
    );
  const files = told
    .filter(([, input]) => input.file)
    .map(([name, { file }]) => ({ path: file!, text: String(given[name]) }));

  return {
    args: [...(facts.args ?? []), ...flags, ...(options.args ?? []).map((arg) => expand(arg)), ...positional],
    env: [
      ...env,
      ...Object.entries(options.env ?? {}).map(([name, value]) => ({ name, value: expand(value) })),
      ...Object.entries(options.secretEnv ?? {}).map(([name, credential]) => fromSecret(name, credential)),
    ],
    files: [...files, ...Object.entries(options.files ?? {}).map(([path, content]) => ({ path, text: content }))],
    secretFiles: Object.entries(options.secretFiles ?? {}).map(([path, credential]) => ({ path, credential })),
    params,
    list,
    text,
  };
}

function fromSecret(name: string, credential: Credential): EnvVar {
  return { name, valueFrom: { secretKeyRef: credential._toSelector() } };
}
