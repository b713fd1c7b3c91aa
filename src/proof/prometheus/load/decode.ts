import type { Json, JsonObject } from '../../manifests/manifest';

/** Where a value stands in the configuration. */
export interface Place {
  readonly parent?: Place;
  readonly key: string | number;
}

/** A value of the wrong shape. Reading goes on, so that Prometheus names all of them. */
export interface Mismatch {
  readonly place: Place;
  /** Whether the line is that of the key, not of the value. */
  readonly atKey: boolean;
  readonly message: string;
}

/** What ends the reading of the configuration at once. */
export class Refusal extends Error {}

/**
 * Reads a value into a Go type as go.yaml.in/yaml/v2 decode.go does with UnmarshalStrict: a value of the wrong shape
 * is noted and reading goes on, a check that a type brings along ends it with a Refusal.
 */
export type Decoder = (value: Json, place: Place, mismatches: Mismatch[]) => void;

function scalar(go: string, fits: (value: boolean | number | string) => boolean): Decoder {
  return (value, place, mismatches) => {
    if (value === null) return;
    if (typeof value === 'object' || !fits(value)) mismatches.push(mismatch(value, place, go));
  };
}

export const text = (go = 'string'): Decoder => scalar(go, () => true);
export const flag = scalar('bool', (value) => typeof value === 'boolean');
export const integer = scalar('int', (value) => typeof value === 'number');
export const unsigned = scalar('uint', (value) => typeof value === 'number' && value >= 0);
export const decimal = scalar('float64', (value) => typeof value === 'number');
export const anything: Decoder = () => {};

/** A scalar with a check of its own, which throws a Refusal. */
export function checked(check: (text: string) => void): Decoder {
  const shape = text();
  return (value, place, mismatches) => {
    shape(value, place, mismatches);
    if (value !== null && typeof value !== 'object') check(String(value));
  };
}

export function list(item: Decoder, go = '[]string'): Decoder {
  return (value, place, mismatches) => {
    if (value === null) return;
    if (!Array.isArray(value)) mismatches.push(mismatch(value, place, go));
    else for (let key = 0; key < value.length; key++) item(value[key], { parent: place, key }, mismatches);
  };
}

export function map(item: Decoder, go = 'map[string]string'): Decoder {
  return (value, place, mismatches) => {
    if (value === null) return;
    if (!isObject(value)) mismatches.push(mismatch(value, place, go));
    else for (const key of Object.keys(value)) item(value[key] ?? null, { parent: place, key }, mismatches);
  };
}

export type Fields = Readonly<Record<string, Decoder>>;

/** A struct, with the check that its UnmarshalYAML makes once all of it has been read. */
export function struct(go: string, fields: Fields, check?: (value: JsonObject) => void): Decoder {
  return (value, place, mismatches) => {
    if (value === null) return;
    const before = mismatches.length;
    if (!isObject(value)) {
      mismatches.push(mismatch(value, place, go));
      return;
    }
    for (const key of Object.keys(value)) {
      const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
      if (field) field(value[key] ?? null, { parent: place, key }, mismatches);
      else {
        const message = `field ${key} not found in type ${go}`;
        mismatches.push({ place: { parent: place, key }, atKey: true, message });
      }
    }
    if (mismatches.length === before) check?.(value);
  };
}

function mismatch(value: Json, place: Place, go: string): Mismatch {
  return { place, atKey: false, message: `cannot unmarshal ${shown(value)} into ${go}` };
}

function shown(value: Json): string {
  if (typeof value === 'object') return Array.isArray(value) ? '!!seq' : '!!map';
  const written = String(value);
  const tag =
    typeof value === 'string' ? 'str' : typeof value === 'boolean' ? 'bool' : Number.isInteger(value) ? 'int' : 'float';
  return `!!${tag} \`${written.length > 10 ? `${written.slice(0, 7)}...` : written}\``;
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
