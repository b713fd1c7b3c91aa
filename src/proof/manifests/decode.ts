import { isBase64 } from './base64';
import { below } from './faults';
import { isObject, type Json, type JsonObject, setField } from './manifest';
import { Outcomes } from './repeated';
import type { Schema } from './schema';

/** Why a value does not fit a Go type. */
export class DecodeError extends Error {}

/**
 * A value as it comes out of the Go struct that it is decoded into: unknown fields and nulls are gone
 * (sigs.k8s.io/json, and UnmarshalJSON of IntOrString, Quantity and Time).
 *
 * @throws DecodeError
 */
export function decode(value: Json, type: Schema, path: string): Json {
  if (value === null) return zeroOf(type);
  switch (type.type) {
    case 'object':
    case 'array':
      return decodeNested(value, type, path);
    case 'string':
      return typeof value === 'string' ? value : mismatch(value, 'string', path);
    case 'boolean':
      return typeof value === 'boolean' ? value : mismatch(value, 'bool', path);
    case 'integer':
      return decodeInteger(value, type.format ?? 'int64', path);
    case 'int-or-string':
      return typeof value === 'string' ? value : decodeInteger(value, 'int32', path);
    default:
      return decodeText(value, type.type, path);
  }
}

const decoded = new Outcomes<object, Json, Schema>();

function decodeNested(value: Exclude<Json, null>, type: Schema, path: string): Json {
  if (typeof value !== 'object' || Array.isArray(value) !== (type.type === 'array'))
    return mismatch(value, type.type!, path);
  const known = decoded.of(value, type);
  if (known !== undefined) return known;
  const outcome = isObject(value) ? decodeObject(value, type, path) : decodeList(value, type.items!, path);
  decoded.keep(value, type, outcome);
  return outcome;
}

function decodeObject(object: JsonObject, type: Schema, path: string): JsonObject {
  if (!type.properties && !type.values) return object;
  let copy: Record<string, Json> | undefined;
  for (const name in object) {
    const value = object[name] as Json;
    const field = type.values ?? type.properties?.[name];
    if (!field || (value === null && !type.values)) {
      copy ??= { ...object } as Record<string, Json>;
      delete copy[name];
      continue;
    }
    if (typeof value === field.type && typeof value !== 'object') continue; // a text or a switch, as most are
    const outcome = decode(value, field, below(path, name));
    if (outcome === value) continue;
    copy ??= { ...object } as Record<string, Json>;
    setField(copy, name, outcome);
  }
  return copy ?? object;
}

function decodeList(list: readonly Json[], items: Schema, path: string): Json {
  let copy: Json[] | undefined;
  for (let index = 0; index < list.length; index++) {
    const outcome = decode(list[index], items, path);
    if (outcome === list[index]) continue;
    copy ??= [...list];
    copy[index] = outcome;
  }
  return copy ?? list;
}

function decodeInteger(value: Json, format: string, path: string): number {
  if (typeof value !== 'number') return mismatch(value, format, path);
  const limit = format === 'int32' ? 2 ** 31 : 2 ** 63;
  if (Number.isInteger(value) && value >= -limit && value < limit) return value;
  throw new DecodeError(`json: cannot unmarshal number ${value} into Go struct field ${path} of type ${format}`);
}

const QUANTITY = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[KMGTPE]i|[numkMGTPE]|[eE][+-]?\d+)?$/;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:[.,]\d+)?(?:Z|[+-]\d\d:\d\d)$/;

function decodeText(value: Json, type: string | undefined, path: string): Json {
  switch (type) {
    case 'quantity':
      if (typeof value === 'object' || typeof value === 'boolean') return mismatch(value, 'Quantity', path);
      if (QUANTITY.test(String(value))) return value;
      throw new DecodeError(
        `quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$': ${path}`,
      );
    case 'byte':
      if (Array.isArray(value) && value.length === 0) return '';
      if (typeof value !== 'string') return mismatch(value, '[]uint8', path);
      if (isBase64(value)) return value;
      throw new DecodeError(`illegal base64 data in ${path}`);
    case 'date-time':
      if (typeof value !== 'string') return mismatch(value, 'Time', path);
      if (TIME.test(value)) return value;
      throw new DecodeError(
        `parsing time ${JSON.stringify(value)} as "2006-01-02T15:04:05Z07:00": cannot parse ${path}`,
      );
    default:
      return value;
  }
}

function zeroOf(type: Schema): Json {
  switch (type.type) {
    case 'string':
    case 'byte':
      return '';
    case 'boolean':
      return false;
    case 'object':
      return {};
    case 'array':
      return [];
    case 'integer':
    case 'int-or-string':
      return 0;
    case 'quantity':
      return '0';
    default:
      return null;
  }
}

function mismatch(value: Json, type: string, path: string): never {
  const kind = Array.isArray(value) ? 'array' : typeof value === 'boolean' ? 'bool' : typeof value;
  throw new DecodeError(`json: cannot unmarshal ${kind} into Go struct field ${path} of type ${type}`);
}
