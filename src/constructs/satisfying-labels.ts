/** A Kubernetes LabelSelector, as written in a manifest. */
export interface LabelSelector {
  readonly matchLabels?: Record<string, string>;
  readonly matchExpressions?: LabelRequirement[];
}

export interface LabelRequirement {
  readonly key: string;
  readonly operator: string;
  readonly values?: string[];
}

/**
 * The fewest labels that an object needs for the selector to match it, or undefined if there are none: a selector that
 * is absent matches nothing, an empty one everything (k8s.io/apimachinery pkg/apis/meta/v1/helpers.go, LabelSelectorAsSelector).
 */
export function satisfyingLabels(selector: LabelSelector | undefined): Record<string, string> | undefined {
  if (!selector) return undefined;

  const requirements = selector.matchExpressions ?? [];
  const labels: Record<string, string> = { ...selector.matchLabels };
  for (const { key, operator, values = [] } of requirements) {
    if (operator === 'In') labels[key] ??= values[0];
    if (operator === 'Exists') labels[key] ??= 'true';
  }
  return requirements.every((requirement) => holds(requirement, labels)) ? labels : undefined;
}

function holds({ key, operator, values = [] }: LabelRequirement, labels: Record<string, string>): boolean {
  switch (operator) {
    case 'In':
      return values.includes(labels[key]);
    case 'NotIn':
      return !values.includes(labels[key]);
    case 'Exists':
      return key in labels;
    case 'DoesNotExist':
      return !(key in labels);
    default:
      return false;
  }
}
