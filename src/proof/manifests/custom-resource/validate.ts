import { RE2JS } from 're2js';
import { checkedOnce } from '../faultless';
import { below, duplicate, type Fault, invalid, required, unsupported } from '../faults';
import { isObject, type Json, type JsonObject } from '../manifest';
import type { Schema } from '../schema';
import { ruleFaults } from './rules';

/** What the schema of a custom resource has against a value: kube-openapi pkg/validation/validate, structural list types. */
export function findFaults(value: Json, schema: Schema, path: string, faults: Fault[]): void {
  if (typeof value === 'object' && value !== null) checkNested(value, path, faults, schema);
  else checkValue(value, path, faults, schema);
}

const checkNested = checkedOnce<JsonObject | readonly Json[], Schema>(checkValue);

function checkValue(value: Json, path: string, faults: Fault[], schema: Schema): void {
  const type = typeOf(value);
  const wanted = schema.intOrString ? ['integer', 'string'] : [schema.type];
  if (schema.type === 'number' && type === 'integer') wanted.push('integer');
  if ((schema.type || schema.intOrString) && !wanted.includes(type)) {
    faults.push(invalid(path, type, `${path} in body must be of type ${wanted.join(',')}: "${type}"`));
  }
  if (schema.enum && !schema.enum.includes(value)) faults.push(unsupported(path, value, schema.enum));

  if (typeof value === 'string') checkString(value, schema, path, faults);
  else if (typeof value === 'number') checkNumber(value, schema, path, faults);
  else if (Array.isArray(value)) checkList(value, schema, path, faults);
  else if (isObject(value)) checkObject(value, schema, path, faults);
}

function typeOf(value: Json): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return Number.isInteger(value) ? 'integer' : typeof value;
}

function checkString(value: string, { minLength, pattern }: Schema, path: string, faults: Fault[]): void {
  if (minLength !== undefined && [...value].length < minLength) {
    faults.push(invalid(path, value, `${path} in body should be at least ${minLength} chars long`));
  } else if (pattern !== undefined && !matches(pattern, value)) {
    faults.push(invalid(path, value, `${path} in body should match '${pattern}'`));
  }
}

interface Pattern {
  readonly regex: RE2JS;
  /** Answers so far: the same few durations and paths come again and again. */
  readonly known: Map<string, boolean>;
}

const compiled = new Map<string, Pattern>();

function matches(pattern: string, value: string): boolean {
  let { regex, known } = compiled.get(pattern) ?? { regex: RE2JS.compile(pattern), known: new Map() };
  if (known.size > 1000) known = new Map();
  compiled.set(pattern, { regex, known });
  const answer = known.get(value) ?? regex.matcher(value).find();
  known.set(value, answer);
  return answer;
}

function checkNumber(value: number, { format, minimum, maximum }: Schema, path: string, faults: Fault[]): void {
  if (format === 'int32' && (value < -(2 ** 31) || value >= 2 ** 31)) {
    faults.push(invalid(path, value, `${path} in body must be of type integer with format int32`));
  }
  if (minimum !== undefined && value < minimum) {
    faults.push(invalid(path, value, `${path} in body should be greater than or equal to ${minimum}`));
  }
  if (maximum !== undefined && value > maximum) {
    faults.push(invalid(path, value, `${path} in body should be less than or equal to ${maximum}`));
  }
}

function checkList(list: readonly Json[], { items, minItems, unique }: Schema, path: string, faults: Fault[]): void {
  if (items) {
    for (const [index, item] of list.entries()) findFaults(item, items, `${path}[${index}]`, faults);
  }
  if (minItems !== undefined && list.length < minItems) {
    faults.push(invalid(path, list.length, `${path} in body should have at least ${minItems} items`));
  }
  if (unique && list.length > 1) checkUnique(list, unique, path, faults);
}

/** x-kubernetes-list-type `set` and `map`: apiextensions-apiserver pkg/apiserver/schema/listtype/validation.go. */
function checkUnique(list: readonly Json[], keys: readonly string[], path: string, faults: Fault[]): void {
  const seen = new Set<string>();
  for (const [index, item] of list.entries()) {
    const identity = keys.length > 0 && isObject(item) ? pick(item, keys) : item;
    const text = JSON.stringify(identity);
    if (seen.has(text)) faults.push(duplicate(`${path}[${index}]`, identity));
    seen.add(text);
  }
}

function pick(item: JsonObject, keys: readonly string[]): JsonObject {
  return Object.fromEntries(keys.filter((key) => Object.hasOwn(item, key)).map((key) => [key, item[key]]));
}

function checkObject(object: JsonObject, schema: Schema, path: string, faults: Fault[]): void {
  for (const name in object) {
    const field = schema.properties?.[name] ?? schema.values;
    if (field) findFaults(object[name] as Json, field, below(path, name), faults);
  }
  for (const name of schema.required ?? []) {
    if (!Object.hasOwn(object, name)) faults.push(required(below(path, name)));
  }
  if (schema.rules) faults.push(...ruleFaults(object, schema.rules, path));
}
