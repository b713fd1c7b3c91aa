import { type LabelSelectorRequirement, matchesLabels } from '../../cluster/label-selector';
import { parseLabelSelector } from '../../operator/validation/label-selector-text';

/** Reads a text that is a label selector, as of a configuration that Prometheus loads. */
export function parseLabelQuery(text: string): readonly LabelSelectorRequirement[] {
  const requirements = parseLabelSelector(text);
  return 'error' in requirements ? [] : requirements;
}

/** k8s.io/apimachinery pkg/labels/selector.go, (*Requirement).Matches; `>` and `<` exist in texts only. */
export function matchesQuery(
  requirements: readonly LabelSelectorRequirement[],
  labels: Readonly<Record<string, string>>,
): boolean {
  return requirements.every((requirement) => {
    const { key, operator, values = [] } = requirement;
    if (operator !== 'Gt' && operator !== 'Lt') return matchesLabels({ matchExpressions: [requirement] }, labels);
    if (!/^[+-]?\d+$/.test(labels[key] ?? '')) return false;
    const difference = BigInt(labels[key]) - BigInt(values[0]);
    return operator === 'Gt' ? difference > 0n : difference < 0n;
  });
}
