import type { LabelSelectorRequirement } from '../../cluster/label-selector';
import { labelKeyErrors, labelValueErrors } from '../../cluster/label-syntax';
import { quote } from '../../promql/quote';

/** How the operators of the text are called in a LabelSelector; the last two exist in texts only. */
const operators: Readonly<Record<string, string>> = {
  in: 'In',
  notin: 'NotIn',
  '=': 'In',
  '==': 'In',
  '!=': 'NotIn',
  '>': 'Gt',
  '<': 'Lt',
};
const upstreamOperators = 'in, notin, =, ==, !=, gt, lt';

class SelectorError extends Error {}

/** A label selector such as `app in (a, b), !canary`: k8s.io/apimachinery pkg/labels/selector.go, Parse. */
export function parseLabelSelector(text: string): readonly LabelSelectorRequirement[] | { readonly error: string } {
  const tokens = [...text.matchAll(/==|!=|[=!(),<>]|[^\s=!(),<>]+/g)].map(([token]) => token);
  try {
    return parseRequirements(tokens);
  } catch (error) {
    if (error instanceof SelectorError) return { error: error.message };
    throw error;
  }
}

function parseRequirements(tokens: string[]): readonly LabelSelectorRequirement[] {
  const requirements: LabelSelectorRequirement[] = [];
  while (tokens.length > 0) {
    if (!startsRequirement(tokens[0])) fail(`found '${tokens[0]}', expected: !, identifier, or 'end of string'`);
    requirements.push(parseRequirement(tokens));
    const comma = tokens.shift();
    if (comma === undefined) break;
    if (comma !== ',') fail(`found '${comma}', expected: ',' or 'end of string'`);
    if (!startsRequirement(tokens[0])) fail(`found '${tokens[0] ?? ''}', expected: identifier after ','`);
  }
  return requirements;
}

/** selector.go, parseRequirement and NewRequirement. */
function parseRequirement(tokens: string[]): LabelSelectorRequirement {
  const place = 'unable to parse requirement: ';
  const isNegated = tokens[0] === '!';
  if (isNegated) tokens.shift();
  const key = tokens.shift();
  if (!isIdentifier(key)) return fail(`${place}found '${key ?? ''}', expected: identifier`);
  const keyErrors = labelKeyErrors(key);
  if (keyErrors.length > 0) fail(`${place}<nil>: Invalid value: ${quote(key)}: ${keyErrors.join('; ')}`);
  if (isNegated) return { key, operator: 'DoesNotExist' };
  if (tokens.length === 0 || tokens[0] === ',') return { key, operator: 'Exists' };

  const written = tokens.shift()!;
  const operator = Object.hasOwn(operators, written) ? operators[written] : undefined;
  if (!operator) return fail(`${place}found '${written}', expected: ${upstreamOperators}`);
  const values = written === 'in' || written === 'notin' ? parseList(tokens, place) : [parseValue(tokens, place)];
  if ((operator === 'Gt' || operator === 'Lt') && !/^[+-]?\d+$/.test(values[0])) {
    const rule = "for 'Gt', 'Lt' operators, the value must be an integer";
    fail(`${place}values[0]: Invalid value: ${quote(values[0])}: ${rule}`);
  }
  for (const [i, value] of values.entries()) {
    const errors = labelValueErrors(value);
    if (errors.length > 0) fail(`${place}values[${i}][${key}]: Invalid value: ${quote(value)}: ${errors.join('; ')}`);
  }
  return { key, operator, values };
}

/** selector.go, parseExactValue: nothing is the empty value. */
function parseValue(tokens: string[], place: string): string {
  if (tokens.length === 0 || tokens[0] === ',') return '';
  const value = tokens.shift();
  return isIdentifier(value) ? value : fail(`${place}found '${value}', expected: identifier`);
}

/** selector.go, parseValues and parseIdentifiersList: between commas, nothing is the empty value. */
function parseList(tokens: string[], place: string): readonly string[] {
  const open = tokens.shift();
  if (open !== '(') fail(`${place}found '${open ?? ''}' expected: '('`);
  const values: string[] = [];
  for (let previous = ','; ; ) {
    const token = tokens.shift();
    if (isIdentifier(token) && previous === ',') values.push(token);
    else if ((token === ',' || token === ')') && previous === ',') values.push('');
    else if (token !== ',' && token !== ')') return fail(`${place}found '${token ?? ''}', expected: ',' or ')'`);
    if (token === ')') return [...new Set(values)].sort();
    previous = token!;
  }
}

function startsRequirement(token: string | undefined): boolean {
  return token === '!' || isIdentifier(token);
}

function isIdentifier(token: string | undefined): token is string {
  return token !== undefined && !/^[=!(),<>]/.test(token);
}

function fail(message: string): never {
  throw new SelectorError(message);
}
