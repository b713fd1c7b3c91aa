import type { LabelSelector } from '../../cluster/label-selector';
import type { JsonObject } from '../../manifests/manifest';
import { Memo } from '../../memory/memo';
import { sanitized } from './relabeling';

const rules = new Memo<string, JsonObject>(1_000);

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
  const rule = (action: string, key: string, values?: readonly string[]) => ruleOn(object, action, key, values);
  const exact = Object.keys(matchLabels).sort();
  return [
    ...exact.map((key) => rule('keep', key, [matchLabels[key]])),
    ...matchExpressions.flatMap(({ key, operator, values = [] }) => {
      switch (operator) {
        case 'In':
          return [rule('keep', key, values)];
        case 'NotIn':
          return [rule('drop', key, values)];
        case 'Exists':
          return [rule('keep', key)];
        case 'DoesNotExist':
          return [rule('drop', key)];
        default:
          return [];
      }
    }),
  ];
}

/** What many monitors select by is one rule in all of their jobs, so that later stages read it once. */
function ruleOn(object: string, action: string, key: string, values: readonly string[] | undefined): JsonObject {
  const label = sanitized(key);
  const regex = values ? `(${values.join('|')});true` : 'true';
  return rules.of([object, action, label, regex].join('\n'), () => {
    const present = `__meta_kubernetes_${object}_labelpresent_${label}`;
    const read = values ? [`__meta_kubernetes_${object}_label_${label}`, present] : [present];
    return { action, source_labels: read, regex };
  });
}
