import { objectOf, objectsOf } from '../../cluster/fields';
import type { Json, JsonObject, Manifest } from '../../manifests/manifest';
import { relabelConfigs } from '../../operator/config/relabeling';
import type { RelabelConfig } from '../../operator/validation/relabeling';

/** Where a rule of a generated configuration stands in its monitor; undefined for one that the operator made. */
export function placeOfRule(monitor: Manifest, endpoint: number | undefined, rule: JsonObject): string | undefined {
  const wanted = JSON.stringify(rule);
  for (const [path, relabelings] of placesIn(monitor, endpoint ?? 0)) {
    const n = relabelConfigs(objectsOf(relabelings) as readonly RelabelConfig[]).findIndex(
      (config) => JSON.stringify(config) === wanted,
    );
    if (n >= 0) return `${path}[${n}]`;
  }
  return undefined;
}

function placesIn({ kind, body }: Manifest, n: number): (readonly [path: string, relabelings: Json | undefined])[] {
  const spec = objectOf(body.spec);
  const targets = objectOf(spec.targets);
  switch (kind) {
    case 'ServiceMonitor':
      return [[`spec.endpoints[${n}].relabelings`, objectsOf(spec.endpoints)[n]?.relabelings]];
    case 'PodMonitor':
      return [[`spec.podMetricsEndpoints[${n}].relabelings`, objectsOf(spec.podMetricsEndpoints)[n]?.relabelings]];
    case 'Probe':
      return [
        ['spec.targets.staticConfig.relabelingConfigs', objectOf(targets.staticConfig).relabelingConfigs],
        ['spec.targets.ingress.relabelingConfigs', objectOf(targets.ingress).relabelingConfigs],
      ];
    default:
      return [['spec.relabelings', spec.relabelings]];
  }
}
