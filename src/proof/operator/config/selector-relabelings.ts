import type { LabelSelector } from '../../cluster/label-selector';
import type { JsonObject } from '../../manifests/manifest';
import { sanitized } from './relabeling';

/**
 * A label selector as relabelings over discovered labels: prometheus-operator pkg/prometheus/promcfg.go,
 * generateServiceMonitorConfig, generatePodMonitorConfig and generateProbeConfig. Values end up in a regular expression
 * and keys are sanitised, so it does not quite match what Kubernetes would.
 */
export function selectorRelabelings(
  object: 'service' | 'pod' | 'ingress',
  selector: LabelSelector | undefined,
): JsonObject[] {
  const { matchLabels = {}, matchExpressions = [] } = selector ?? {};
  const value = (key: string) => `__meta_kubernetes_${object}_label_${sanitized(key)}`;
  const present = (key: string) => `__meta_kubernetes_${object}_labelpresent_${sanitized(key)}`;
  const oneOf = (action: string, key: string, values: readonly string[]): JsonObject => ({
    action,
    source_labels: [value(key), present(key)],
    regex: `(${values.join('|')});true`,
  });
  const has = (action: string, key: string): JsonObject => ({ action, source_labels: [present(key)], regex: 'true' });

  const exact = Object.keys(matchLabels).sort();
  return [
    ...exact.map((key) => oneOf('keep', key, [matchLabels[key]])),
    ...matchExpressions.flatMap(({ key, operator, values = [] }) => {
      switch (operator) {
        case 'In':
          return [oneOf('keep', key, values)];
        case 'NotIn':
          return [oneOf('drop', key, values)];
        case 'Exists':
          return [has('keep', key)];
        case 'DoesNotExist':
          return [has('drop', key)];
        default:
          return [];
      }
    }),
  ];
}
