import { objectOf, objectsOf } from '../../cluster/fields';
import type { Json, Manifest } from '../../manifests/manifest';

/** The metric relabelings of a monitor and the place that holds them. */
export function metricRelabelingsOf({
  kind,
  body,
}: Manifest): { readonly path: string; readonly relabelings: Json | undefined }[] {
  const spec = objectOf(body.spec);
  const field = kind === 'ServiceMonitor' ? 'endpoints' : kind === 'PodMonitor' ? 'podMetricsEndpoints' : undefined;
  if (!field) return [{ path: 'spec', relabelings: spec.metricRelabelings }];
  return objectsOf(spec[field]).map(({ metricRelabelings }, n) => ({
    path: `spec.${field}[${n}]`,
    relabelings: metricRelabelings,
  }));
}
