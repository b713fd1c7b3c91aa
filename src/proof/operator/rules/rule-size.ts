import type { JsonObject } from '../../manifests/manifest';
import { printConfig } from '../config/print';
import type { PrometheusRuleSpec } from './rule-spec';

/** Half of what a Secret may hold: prometheus-operator pkg/operator/rules.go, MaxConfigMapDataSize. */
export const maxConfigMapDataSize = 512 * 1024;

/** Below it no rendering of the same rules comes near the limit, and rendering is slow. */
const surelySmall = maxConfigMapDataSize / 4;

/** How many bytes rules take in a ConfigMap, exactly if it matters. */
export function renderedSize(rules: PrometheusRuleSpec): number {
  const json = JSON.stringify(rules);
  return json.length < surelySmall ? json.length : byteLength(printConfig(rules as JsonObject));
}

/**
 * How many ConfigMaps files of these sizes fill, in the order of their names: a file that does not fit into the last one
 * begins another: rules.go, makeConfigMapsFromRules.
 */
export function countConfigMaps(sizes: readonly number[]): number {
  let count = 1;
  let used = 0;
  for (const size of sizes) {
    if (used + size > maxConfigMapDataSize) {
      count++;
      used = 0;
    }
    used += size;
  }
  return count;
}

function byteLength(text: string): number {
  let length = 0;
  for (const char of text) {
    const code = char.codePointAt(0)!;
    length += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return length;
}
