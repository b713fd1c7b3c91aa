import type { Json, JsonObject } from '../manifests/manifest';
import { Memo } from '../memory/memo';

const variable = /\$\(([a-zA-Z_0-9]+)\)/g;

/** Puts values in for variables, without changing what it is given. */
export type Expand = (config: JsonObject) => JsonObject;

/**
 * What the config-reloader does before Prometheus reads its configuration: thanos pkg/reloader/reloader.go, expandEnv. A
 * variable that is not set stays as it is written.
 *
 * Parts without a variable are not copied. What stands in many jobs is looked at once, and has one copy.
 */
export function expander(variables: Readonly<Record<string, string>>): Expand {
  const known = new Memo<JsonObject, JsonObject>(200);

  const expanded = (value: Json): Json => {
    if (typeof value === 'string') {
      return value.includes('$(') ? value.replace(variable, (whole, name) => variables[name] ?? whole) : value;
    }
    if (typeof value !== 'object' || value === null) return value;
    return Array.isArray(value) ? items(value) : known.of(value as JsonObject, fields);
  };

  function items(list: readonly Json[]): readonly Json[] {
    let copy: Json[] | undefined;
    for (let i = 0; i < list.length; i++) {
      const item = expanded(list[i]);
      if (item === list[i]) continue;
      copy ??= [...list];
      copy[i] = item;
    }
    return copy ?? list;
  }

  function fields(object: JsonObject): JsonObject {
    let copy: Record<string, Json | undefined> | undefined;
    for (const key in object) {
      const field = object[key];
      const value = field === undefined ? undefined : expanded(field);
      if (value === field) continue;
      copy ??= { ...object };
      copy[key] = value;
    }
    return copy ?? object;
  }

  return fields;
}
