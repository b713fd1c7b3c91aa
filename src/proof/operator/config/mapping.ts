import type { JsonObject } from '../../manifests/manifest';

/**
 * One mapping of prometheus.yml, its keys in the order given. What is undefined does not apply and leaves no key:
 * prometheus-operator pkg/prometheus/promcfg.go, AppendMapItem.
 */
export function mapping(...parts: readonly (JsonObject | undefined)[]): JsonObject {
  const result: Record<string, JsonObject[string]> = {};
  for (const part of parts) {
    for (const key in part) if (part[key] !== undefined) result[key] = part[key];
  }
  return result;
}

/** A map with its keys in Go's order of strings: promcfg.go, stringMapToMapSlice. */
export function sortedMapping(map: JsonObject): JsonObject {
  return mapping(
    ...Object.keys(map)
      .sort()
      .map((key) => ({ [key]: map[key] })),
  );
}
