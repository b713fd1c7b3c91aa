import { Memo } from '../memory/memo';
import { labelKeyErrors, labelValueErrors } from './label-syntax';

/** metav1.LabelSelector. Whether none and an empty one mean nothing or everything is up to the field that holds it. */
export interface LabelSelector {
  readonly matchLabels?: Readonly<Record<string, string>>;
  readonly matchExpressions?: readonly LabelSelectorRequirement[];
}

export interface LabelSelectorRequirement {
  readonly key: string;
  readonly operator: string;
  readonly values?: readonly string[];
}

type Labels = Readonly<Record<string, string>>;

/** k8s.io/apimachinery pkg/apis/meta/v1/helpers.go, LabelSelectorAsSelector: none matches nothing, an empty one everything. */
export function matchesLabels(selector: LabelSelector | undefined, labels: Labels): boolean {
  if (!selector) return false;
  return (
    containsLabels(labels, selector.matchLabels ?? {}) &&
    (selector.matchExpressions ?? []).every((requirement) => matches(requirement, labels))
  );
}

/** Whether the labels have all of the wanted values: the selector of a Service. */
export function containsLabels(labels: Labels, wanted: Labels): boolean {
  for (const key in wanted) if (labels[key] !== wanted[key]) return false;
  return true;
}

/** k8s.io/apimachinery pkg/labels/selector.go, (*Requirement).Matches: NotIn also matches where the label is missing. */
function matches({ key, operator, values = [] }: LabelSelectorRequirement, labels: Labels): boolean {
  const value = Object.hasOwn(labels, key) ? labels[key] : undefined;
  switch (operator) {
    case 'In':
      return value !== undefined && values.includes(value);
    case 'NotIn':
      return value === undefined || !values.includes(value);
    case 'Exists':
      return value !== undefined;
    case 'DoesNotExist':
      return value === undefined;
    default:
      return false;
  }
}

/** Why LabelSelectorAsSelector refuses a selector, in its words. The first faulty requirement decides. */
export function selectorError(selector: LabelSelector | undefined): string | undefined {
  const { matchLabels = {} } = selector ?? {};
  for (const key in matchLabels) {
    const error = requirementError(key, [matchLabels[key]], undefined);
    if (error !== undefined) return error;
  }
  for (const { key, operator, values = [] } of selector?.matchExpressions ?? []) {
    const error = requirementError(key, values, operator);
    if (error !== undefined) return error;
  }
  return undefined;
}

const errorsOfKeys = new Memo<string, readonly string[]>(1_000);

/** k8s.io/apimachinery pkg/labels/selector.go, NewRequirement; an equality has no operator here. */
function requirementError(key: string, values: readonly string[], operator: string | undefined): string | undefined {
  const errors: string[] = [];
  const keyErrors = errorsOfKeys.of(key, labelKeyErrors);
  if (keyErrors.length > 0) errors.push(`key: Invalid value: ${JSON.stringify(key)}: ${keyErrors.join('; ')}`);

  switch (operator) {
    case undefined:
      break;
    case 'In':
    case 'NotIn':
      if (values.length === 0) {
        errors.push("values: Invalid value: null: for 'in', 'notin' operators, values set can't be empty");
      }
      break;
    case 'Exists':
    case 'DoesNotExist':
      if (values.length > 0) {
        errors.push(
          `values: Invalid value: ${JSON.stringify(values)}: values set must be empty for exists and does not exist`,
        );
      }
      break;
    default:
      return `${JSON.stringify(operator)} is not a valid label selector operator`;
  }

  for (const [n, value] of values.entries()) {
    const valueErrors = labelValueErrors(value);
    if (valueErrors.length > 0) {
      errors.push(`values[${n}][${key}]: Invalid value: ${JSON.stringify(value)}: ${valueErrors.join('; ')}`);
    }
  }
  return errors.length === 0 ? undefined : aggregate(errors);
}

/** k8s.io/apimachinery pkg/util/errors/errors.go, aggregate.Error. */
function aggregate(errors: readonly string[]): string | undefined {
  const distinct = [...new Set(errors)];
  if (distinct.length <= 1) return distinct[0];
  return `[${distinct.join(', ')}]`;
}
