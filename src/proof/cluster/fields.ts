import type { Json, JsonObject } from '../manifests/manifest';

export { textsOf } from '../manifests/manifest';

type Field = Json | undefined;

const nothing: JsonObject = {};
const none: readonly Json[] = [];

/** The object that a field holds; an empty one if it holds none. */
export function objectOf(value: Field): JsonObject {
  return typeof value === 'object' && value !== null && !isList(value) ? value : nothing;
}

export function listOf(value: Field): readonly Json[] {
  return isList(value) ? value : none;
}

/** The elements of a list that are objects. */
export function objectsOf(value: Field): readonly JsonObject[] {
  const list = listOf(value);
  return list.every(isObject) ? list : list.filter(isObject);
}

export function textOf(value: Field): string {
  return typeof value === 'string' ? value : '';
}

export function numberOf(value: Field, otherwise: number): number {
  return typeof value === 'number' ? value : otherwise;
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !isList(value);
}

function isList(value: Field): value is readonly Json[] {
  return Array.isArray(value);
}
