import { labelKeyErrors, labelValueErrors } from '../../../cluster/label-syntax';
import { quote } from '../../../promql/quote';

/** Why a field selector such as `metadata.name=x` cannot be read: k8s.io/apimachinery pkg/fields/selector.go, ParseSelector. */
export function fieldSelectorError(text: string): string | undefined {
  for (const [term] of text.matchAll(/(?:\\.|[^\\,]|\\$)+/gsu)) {
    const [, value] = /^.*?(?:!=|==|=)(.*)$/su.exec(term) ?? [];
    if (value === undefined) return `invalid selector: '${text}'; can't understand '${term}'`;
    const error = valueError(value);
    if (error !== undefined) return error;
  }
  return undefined;
}

/** k8s.io/apimachinery pkg/fields/selector.go, UnescapeValue. */
function valueError(value: string): string | undefined {
  for (const [piece] of value.matchAll(/\\.?|[,=]/gsu)) {
    if (piece.startsWith('\\') && !/^\\[\\,=]$/.test(piece)) {
      return `invalid field selector: invalid escape sequence: ${piece}`;
    }
    if (piece === ',' || piece === '=')
      return `invalid field selector: unescaped character in value: ${piece.codePointAt(0)}`;
  }
  return undefined;
}

const operators = ['in', 'notin', '=', '==', '!=', '>', '<'];
const upstreamOperators = 'in, notin, =, ==, !=, gt, lt';
const isIdentifier = (token: string | undefined) => token !== undefined && !/^[=!(),<>]/.test(token);

/** Why a label selector such as `app in (a, b), !canary` cannot be read: k8s.io/apimachinery pkg/labels/selector.go, Parse. */
export function labelSelectorError(text: string): string | undefined {
  const tokens = [...text.matchAll(/==|!=|[=!(),<>]|[^\s=!(),<>]+/g)].map(([token]) => token);
  let next = 0;

  const requirement = (): string | undefined => {
    const negated = tokens[next] === '!';
    if (negated) next++;
    const key = tokens[next++];
    if (!isIdentifier(key)) return `found '${key ?? ''}', expected: identifier`;
    const keyErrors = labelKeyErrors(key);
    if (keyErrors.length > 0) return `<nil>: Invalid value: ${quote(key)}: ${keyErrors.join('; ')}`;
    if (negated || tokens[next] === undefined || tokens[next] === ',') return undefined;

    const operator = tokens[next++];
    if (!operators.includes(operator)) return `found '${operator}', expected: ${upstreamOperators}`;
    const values = operator === 'in' || operator === 'notin' ? list() : single();
    if (typeof values === 'string') return values;
    if ((operator === '>' || operator === '<') && !/^[+-]?\d+$/.test(values[0])) {
      return `values[0]: Invalid value: ${quote(values[0])}: for 'Gt', 'Lt' operators, the value must be an integer`;
    }
    for (const [i, value] of values.entries()) {
      const errors = labelValueErrors(value);
      if (errors.length > 0) return `values[${i}][${key}]: Invalid value: ${quote(value)}: ${errors.join('; ')}`;
    }
    return undefined;
  };

  const single = (): readonly string[] | string => {
    if (tokens[next] === undefined || tokens[next] === ',') return [''];
    const value = tokens[next++];
    return isIdentifier(value) ? [value] : `found '${value}', expected: identifier`;
  };

  const list = (): readonly string[] | string => {
    const open = tokens[next++];
    if (open !== '(') return `found '${open ?? ''}' expected: '('`;
    const values: string[] = [];
    while (tokens[next] !== ')') {
      const token = tokens[next++];
      if (isIdentifier(token)) values.push(token);
      else if (token !== ',') return `found '${token ?? ''}', expected: ',', or identifier`;
      if (isIdentifier(token) && tokens[next] !== ',' && tokens[next] !== ')') {
        return `found '${tokens[next] ?? ''}', expected: ',' or ')'`;
      }
    }
    next++;
    return values;
  };

  while (next < tokens.length) {
    if (!isIdentifier(tokens[next]) && tokens[next] !== '!') {
      return `found '${tokens[next]}', expected: !, identifier, or 'end of string'`;
    }
    const error = requirement();
    if (error !== undefined) return `unable to parse requirement: ${error}`;
    if (next === tokens.length) return undefined;
    if (tokens[next] !== ',') return `found '${tokens[next]}', expected: ',' or 'end of string'`;
    next++;
    if (next === tokens.length || (!isIdentifier(tokens[next]) && tokens[next] !== '!')) {
      return `found '${tokens[next] ?? ''}', expected: identifier after ','`;
    }
  }
  return undefined;
}
