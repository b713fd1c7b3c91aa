/** One condition of a label selector written as text: `app=cache`, `tier in (a,b)`, `!old`. */
export interface LabelCondition {
  readonly key: string;
  readonly operator: 'exists' | 'missing' | 'in' | 'notin' | '>' | '<';
  readonly values: readonly string[];
}

const word = '[^\\s=!(),<>]';
const term = new RegExp(`(!?)\\s*(${word}+)\\s*(?:(==|!=|=|>|<|in\\b|notin\\b)\\s*(\\([^)]*\\)|${word}*))?`, 'g');

/** Reads a text that is a label selector: k8s.io/apimachinery pkg/labels/selector.go, Parse. */
export function parseLabelQuery(text: string): LabelCondition[] {
  return Array.from(text.matchAll(term), ([, not, key, operator, value]): LabelCondition => {
    if (operator === undefined) return { key, operator: not ? 'missing' : 'exists', values: [] };
    const values = value.startsWith('(') ? value.slice(1, -1).split(',') : [value];
    return { key, operator: operators[operator], values: values.map((item) => item.trim()) };
  });
}

const operators: Readonly<Record<string, LabelCondition['operator']>> = {
  '=': 'in',
  '==': 'in',
  in: 'in',
  '!=': 'notin',
  notin: 'notin',
  '>': '>',
  '<': '<',
};

export function matchesQuery(conditions: readonly LabelCondition[], labels: Readonly<Record<string, string>>): boolean {
  return conditions.every((condition) => holds(condition, labels));
}

/** k8s.io/apimachinery pkg/labels/selector.go, (*Requirement).Matches. */
function holds({ key, operator, values }: LabelCondition, labels: Readonly<Record<string, string>>): boolean {
  const value = Object.hasOwn(labels, key) ? labels[key] : undefined;
  switch (operator) {
    case 'exists':
      return value !== undefined;
    case 'missing':
      return value === undefined;
    case 'in':
      return value !== undefined && values.includes(value);
    case 'notin':
      return value === undefined || !values.includes(value);
    case '>':
      return value !== undefined && integer.test(value) && BigInt(value) > BigInt(values[0]);
    case '<':
      return value !== undefined && integer.test(value) && BigInt(value) < BigInt(values[0]);
  }
}

const integer = /^-?\d{1,19}$/;
