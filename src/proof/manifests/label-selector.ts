import { complain, type Fault, forbidden, invalid, required } from './faults';
import { labelKeyFaults, labelValueFaults } from './name-syntax';
import { checkLabels } from './object-meta';

/** metav1.LabelSelector, decoded. */
export interface LabelSelector {
  readonly matchLabels?: Readonly<Record<string, string>>;
  readonly matchExpressions?: readonly {
    readonly key?: string;
    readonly operator?: string;
    readonly values?: readonly string[];
  }[];
}

export function isEmptySelector({ matchLabels = {}, matchExpressions = [] }: LabelSelector): boolean {
  return Object.keys(matchLabels).length + matchExpressions.length === 0;
}

/** metav1.LabelSelectorAsSelector, on a selector without faults. */
export function selectorMatches(selector: LabelSelector, labels: Readonly<Record<string, string>>): boolean {
  const { matchLabels = {}, matchExpressions = [] } = selector;
  return (
    Object.entries(matchLabels).every(([key, value]) => Object.hasOwn(labels, key) && labels[key] === value) &&
    matchExpressions.every(({ key = '', operator, values = [] }) => {
      const has = Object.hasOwn(labels, key);
      if (operator === 'In') return has && values.includes(labels[key]);
      if (operator === 'NotIn') return !has || !values.includes(labels[key]);
      return operator === 'Exists' ? has : !has;
    })
  );
}

/** apimachinery pkg/apis/meta/v1/validation, ValidateLabelSelector. */
export function checkSelector(selector: LabelSelector, path: string, faults: Fault[]): void {
  checkLabels(selector.matchLabels, `${path}.matchLabels`, faults);
  for (const [index, { key = '', operator = '', values = [] }] of (selector.matchExpressions ?? []).entries()) {
    const at = `${path}.matchExpressions[${index}]`;
    const needsValues = operator === 'In' || operator === 'NotIn';
    if (!needsValues && operator !== 'Exists' && operator !== 'DoesNotExist') {
      faults.push(invalid(`${at}.operator`, operator, 'not a valid selector operator'));
    } else if (needsValues && values.length === 0) {
      faults.push(required(`${at}.values`, "must be specified when `operator` is 'In' or 'NotIn'"));
    } else if (!needsValues && values.length > 0) {
      faults.push(forbidden(`${at}.values`, "may not be specified when `operator` is 'Exists' or 'DoesNotExist'"));
    }
    complain(faults, `${at}.key`, key, labelKeyFaults(key));
    for (const value of values) complain(faults, `${at}.values`, value, labelValueFaults(value));
  }
}
