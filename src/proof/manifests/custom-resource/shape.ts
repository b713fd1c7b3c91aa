import { below } from '../faults';
import { isObject, type Json, type JsonObject, setField } from '../manifest';
import { Outcomes } from '../repeated';
import type { Schema } from '../schema';

/**
 * A custom resource's field as the API server stores it: without fields that its schema does not know, without nulls,
 * with defaults (apiextensions-apiserver pkg/apiserver/schema: pruning.Prune, defaulting.PruneNonNullableNulls…, Default).
 */
export function shape(value: Json, schema: Schema | undefined, path: string, unknown: string[]): Json {
  if (schema?.preserve || typeof value !== 'object' || value === null) return value;
  const known = shapes.of(value, schema);
  if (known !== undefined) return known;
  const before = unknown.length;
  const shaped = isObject(value)
    ? shapeObject(value, schema, path, unknown)
    : shapeList(value, schema?.items, path, unknown);
  if (unknown.length === before) shapes.keep(value, schema, shaped);
  return shaped;
}

/** Of values without unknown fields, which are reported by their path. */
const shapes = new Outcomes<object, Json, Schema | undefined>();

function shapeList(list: readonly Json[], items: Schema | undefined, path: string, unknown: string[]): Json {
  let copy: Json[] | undefined;
  for (let index = 0; index < list.length; index++) {
    const item = list[index];
    if (typeof item !== 'object' || item === null) continue;
    const shaped = shape(item, items, `${path}[${index}]`, unknown);
    if (shaped === item) continue;
    copy ??= [...list];
    copy[index] = shaped;
  }
  return copy ?? list;
}

function shapeObject(object: JsonObject, schema: Schema | undefined, path: string, unknown: string[]): JsonObject {
  let copy: Record<string, Json> | undefined;
  const changed = () => (copy ??= { ...object } as Record<string, Json>);
  for (const name in object) {
    const value = object[name] as Json;
    const field = schema?.properties?.[name] ?? schema?.values;
    if (!field) unknown.push(below(path, name));
    if (!field || value === null) delete changed()[name];
    else if (typeof value === 'object') {
      const shaped = shape(value, field, below(path, name), unknown);
      if (shaped !== value) setField(changed(), name, shaped);
    }
  }
  for (const [name, value] of schema?.defaults ?? []) {
    if (!Object.hasOwn(copy ?? object, name)) changed()[name] = value;
  }
  return copy ?? object;
}
