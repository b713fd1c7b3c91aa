import type { Json, JsonObject } from '../../manifests/manifest';

export type Path = readonly (string | number)[];

/** A value of the wrong shape. Reading goes on, so that Prometheus names all of them. */
export interface Mismatch {
  /** Where the value stands in the configuration. */
  readonly path: Path;
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
export type Decoder = (value: Json, reading: Reading) => void;

/** What has been found so far, and where the reading stands. */
export interface Reading {
  readonly path: (string | number)[];
  readonly mismatches: Mismatch[];
  /** Values that stand in many places as the same object, and have nothing wrong. */
  readonly right: Set<Json>;
}

/** A value that the operator puts in many places is read once. */
export function shared(decoder: Decoder): Decoder {
  return (value, reading) => {
    if (reading.right.has(value)) return;
    const before = reading.mismatches.length;
    decoder(value, reading);
    if (reading.mismatches.length === before) reading.right.add(value);
  };
}

function inside(key: string | number, value: Json, decoder: Decoder, reading: Reading): void {
  reading.path.push(key);
  decoder(value, reading);
  reading.path.pop();
}

function scalar(go: string, fits: (value: boolean | number | string) => boolean): Decoder {
  return (value, reading) => {
    if (value === null) return;
    if (typeof value === 'object' || !fits(value)) mismatch(value, reading, go);
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
  return (value, reading) => {
    shape(value, reading);
    if (value !== null && typeof value !== 'object') check(String(value));
  };
}

export function list(item: Decoder, go = '[]string'): Decoder {
  return (value, reading) => {
    if (value === null) return;
    if (!Array.isArray(value)) {
      mismatch(value, reading, go);
      return;
    }
    for (let key = 0; key < value.length; key++) {
      const isRead = typeof value[key] === 'object' && reading.right.has(value[key]);
      if (!isRead) inside(key, value[key], item, reading);
    }
  };
}

export function map(item: Decoder, go = 'map[string]string'): Decoder {
  return (value, reading) => {
    if (value === null) return;
    if (!isObject(value)) mismatch(value, reading, go);
    else for (const key of Object.keys(value)) inside(key, value[key] ?? null, item, reading);
  };
}

export type Fields = Readonly<Record<string, Decoder>>;

/** A struct, with the check that its UnmarshalYAML makes once all of it has been read. */
export function struct(go: string, fields: Fields, check?: (value: JsonObject) => void): Decoder {
  const decoders = new Map(Object.entries(fields));
  return (value, reading) => {
    if (value === null) return;
    const before = reading.mismatches.length;
    if (!isObject(value)) {
      mismatch(value, reading, go);
      return;
    }
    for (const key of Object.keys(value)) {
      const field = decoders.get(key);
      if (field) inside(key, value[key] ?? null, field, reading);
      else {
        const message = `field ${key} not found in type ${go}`;
        reading.mismatches.push({ path: [...reading.path, key], atKey: true, message });
      }
    }
    if (reading.mismatches.length === before) check?.(value);
  };
}

function mismatch(value: Json, { path, mismatches }: Reading, go: string): void {
  mismatches.push({ path: [...path], atKey: false, message: `cannot unmarshal ${shown(value)} into ${go}` });
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
