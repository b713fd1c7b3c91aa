import { type Json, type JsonObject, setField } from '../../manifests/manifest';

/**
 * One mapping of prometheus.yml, its keys in the order given. What is undefined does not apply and leaves no key:
 * prometheus-operator pkg/prometheus/promcfg.go, AppendMapItem.
 */
export function mapping(...parts: readonly (JsonObject | undefined)[]): JsonObject {
  const fields: Record<string, Json> = {};
  for (const part of parts) {
    for (const key in part) {
      const value = part[key];
      if (value !== undefined) setField(fields, key, value);
    }
  }
  return fields;
}

/** A map with its keys in Go's order of strings: promcfg.go, stringMapToMapSlice. */
export function sortedMapping(map: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(map).sort(([a], [b]) => (a < b ? -1 : 1)));
}
