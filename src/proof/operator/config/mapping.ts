import type { JsonObject } from '../../manifests/manifest';

/**
 * One mapping of prometheus.yml, its keys in the order given. What is undefined does not apply and leaves no key:
 * prometheus-operator pkg/prometheus/promcfg.go, AppendMapItem.
 */
export function mapping(...parts: readonly (JsonObject | undefined)[]): JsonObject {
  const entries = parts.flatMap((part) => Object.entries(part ?? {}));
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

/** A map with its keys in Go's order of strings: promcfg.go, stringMapToMapSlice. */
export function sortedMapping(map: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(map).sort(([a], [b]) => (a < b ? -1 : 1)));
}
