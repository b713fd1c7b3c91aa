import type { LabelSelector } from '../../cluster/label-selector';
import type { JsonObject } from '../../manifests/manifest';
import { PairMemo } from '../../memory/memo';
import { sanitized } from './relabeling';

/**
 * A label selector as relabelings over discovered labels: prometheus-operator pkg/prometheus/promcfg.go,
 * generateServiceMonitorConfig, generatePodMonitorConfig and generateProbeConfig. Values end up in a regular expression
 * and keys are sanitised, so it does not quite match what Kubernetes would.
 */
export function selectorRelabelings(object: SelectedObject, selector: LabelSelector | undefined): JsonObject[] {
  const { matchLabels = {}, matchExpressions = [] } = selector ?? {};
  const rule = (action: Action, key: string, values?: readonly string[]) => ruleOn(object, action, key, values);
  const exact = sorted(Object.keys(matchLabels));
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

/** Most selectors are written in order. */
function sorted(keys: string[]): string[] {
  for (let n = 1; n < keys.length; n++) if (keys[n] < keys[n - 1]) return keys.sort();
  return keys;
}

/** What many monitors select by is one rule in all of their jobs, so that later stages read it once. */
function ruleOn(
  object: SelectedObject,
  action: Action,
  key: string,
  values: readonly string[] | undefined,
): JsonObject {
  return rules[object][action].of(key, values ? values.join('|') : null, (key, choice) => {
    const label = `__meta_kubernetes_${object}_label_${sanitized(key)}`;
    const present = `__meta_kubernetes_${object}_labelpresent_${sanitized(key)}`;
    return choice === null
      ? { action, source_labels: [present], regex: 'true' }
      : { action, source_labels: [label, present], regex: `(${choice});true` };
  });
}

type SelectedObject = 'service' | 'pod' | 'ingress';
type Action = 'keep' | 'drop';

/** By the label and the values that it may have; null for any. */
const rulesOf = () => new PairMemo<string, string | null, JsonObject>(500);
const rulesOn = () => ({ keep: rulesOf(), drop: rulesOf() });
const rules = { service: rulesOn(), pod: rulesOn(), ingress: rulesOn() };
