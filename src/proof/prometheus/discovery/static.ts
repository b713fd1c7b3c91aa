import { listOf, objectOf, objectsOf } from '../../cluster/fields';
import type { JsonObject } from '../../manifests/manifest';
import { AddressLabel, type TargetGroup } from './target-group';

/** prometheus discovery/targetgroup/targetgroup.go: an element of `static_configs`. */
export function staticGroups(config: JsonObject): TargetGroup[] {
  return objectsOf(config.static_configs).map(({ targets, labels }, n) => ({
    source: String(n),
    labels: new Map(Object.entries(objectOf(labels)).map(([name, value]) => [name, String(value)])),
    targets: listOf(targets).map((target) => ({ labels: new AddressLabel(String(target)) })),
    symbols: [],
  }));
}
