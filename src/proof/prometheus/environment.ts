import type { Json, JsonObject } from '../manifests/manifest';

const variable = /\$\(([a-zA-Z_0-9]+)\)/g;

/**
 * What the config-reloader does before Prometheus reads its configuration: thanos pkg/reloader/reloader.go, expandEnv. A
 * variable that is not set stays as it is written.
 */
export function expandVariables(config: JsonObject, variables: Readonly<Record<string, string>>): JsonObject {
  return expanded(config, variables) as JsonObject;
}

/** Values without a variable are not copied. */
function expanded(value: Json, variables: Readonly<Record<string, string>>): Json {
  if (typeof value === 'string') {
    return value.includes('$(') ? value.replace(variable, (whole, name) => variables[name] ?? whole) : value;
  }
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const items = value.map((item) => expanded(item, variables));
    return items.some((item, i) => item !== value[i]) ? items : value;
  }
  const entries = Object.entries(value) as [string, Json][];
  const values = entries.map(([, item]) => expanded(item, variables));
  return values.some((item, i) => item !== entries[i][1])
    ? Object.fromEntries(entries.map(([key], i) => [key, values[i]]))
    : value;
}
