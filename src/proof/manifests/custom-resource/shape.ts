import { below } from '../faults';
import { isObject, type Json, type JsonObject, setField } from '../manifest';
import type { Schema } from '../schema';

/**
 * A custom resource's field as the API server stores it: without fields that its schema does not know, without nulls,
 * with defaults (apiextensions-apiserver pkg/apiserver/schema: pruning.Prune, defaulting.PruneNonNullableNulls…, Default).
 */
export function shape(value: Json, schema: Schema | undefined, path: string, unknown: string[]): Json {
  if (schema?.preserve) return value;
  if (Array.isArray(value)) return shapeList(value, schema?.items, path, unknown);
  return isObject(value) ? shapeObject(value, schema, path, unknown) : value;
}

function shapeList(list: readonly Json[], items: Schema | undefined, path: string, unknown: string[]): Json {
  let changed = false;
  const shaped = list.map((item, index) => {
    if (typeof item !== 'object' || item === null) return item;
    const result = shape(item, items, `${path}[${index}]`, unknown);
    changed ||= result !== item;
    return result;
  });
  return changed ? shaped : list;
}

function shapeObject(object: JsonObject, schema: Schema | undefined, path: string, unknown: string[]): JsonObject {
  const shaped: Record<string, Json> = {};
  let changed = false;
  for (const name of Object.keys(object)) {
    const value = object[name] as Json;
    const field = fieldOf(schema, name);
    if (!field) unknown.push(below(path, name));
    else if (value === null) changed = true;
    else if (typeof value !== 'object') setField(shaped, name, value);
    else setField(shaped, name, shape(value, field, below(path, name), unknown));
    changed ||= shaped[name] !== value;
  }
  for (const [name, value] of schema?.defaults ?? []) {
    if (Object.hasOwn(shaped, name)) continue;
    shaped[name] = value;
    changed = true;
  }
  return changed ? shaped : object;
}

function fieldOf(schema: Schema | undefined, name: string): Schema | undefined {
  const { properties, values } = schema ?? {};
  return properties && Object.hasOwn(properties, name) ? properties[name] : values;
}
