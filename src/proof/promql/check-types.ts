import type { Aggregation, BinaryExpr, Call, Expr, Subquery, UnaryExpr, ValueType, VectorSelector } from './ast';
import { functions } from './functions';
import { PromqlError } from './promql-error';
import { quote } from './quote';
import { matchesAbsence } from './selector';

const comparisons = new Set(['==', '!=', '<=', '<', '>=', '>']);
const setOperators = new Set(['and', 'or', 'unless']);

/** How upstream calls a type: prometheus promql/parser/value.go, DocumentedType. */
const names: Readonly<Record<ValueType, string>> = {
  scalar: 'scalar',
  string: 'string',
  vector: 'instant vector',
  matrix: 'range vector',
};

/**
 * The type of an expression all of whose parts fit: prometheus promql/parser/parse.go, checkAST.
 *
 * @throws PromqlError
 */
export function checkTypes(expr: Expr): ValueType {
  switch (expr.kind) {
    case 'number':
      return 'scalar';
    case 'string':
      return 'string';
    case 'selector':
      checkSelector(expr);
      return 'vector';
    case 'matrix':
      checkSelector(expr.selector);
      return 'matrix';
    case 'subquery':
      checkSubquery(expr);
      return 'matrix';
    case 'call':
      checkCall(expr);
      return functions.get(expr.function)!.returns;
    case 'aggregation':
      checkAggregation(expr);
      return 'vector';
    case 'binary':
      return checkBinary(expr);
    case 'unary':
      return checkUnary(expr);
    case 'paren':
      return checkTypes(expr.of);
  }
}

function expectType(expr: Expr, wanted: ValueType, context: string): void {
  const found = checkTypes(expr);
  if (found === wanted) return;
  throw new PromqlError(`expected type ${names[wanted]} in ${context}, got ${names[found]}`, expr.start);
}

function checkAggregation({ operator, of, parameter }: Aggregation): void {
  expectType(of, 'vector', 'aggregation expression');
  if (parameter) expectType(parameter, operator === 'count_values' ? 'string' : 'scalar', 'aggregation parameter');
}

function checkSubquery({ of, start }: Subquery): void {
  const type = checkTypes(of);
  if (type !== 'vector')
    throw new PromqlError(`subquery is only allowed on instant vector, got ${type} instead`, start);
}

function checkUnary({ of, start }: UnaryExpr): ValueType {
  const type = checkTypes(of);
  if (type === 'scalar' || type === 'vector') return type;
  const rule = 'unary expression only allowed on expressions of type scalar or instant vector';
  throw new PromqlError(`${rule}, got ${quote(names[type])}`, start);
}

function checkBinary({ operator, operatorStart, left, right, matching, start }: BinaryExpr): ValueType {
  const [leftType, rightType] = [checkTypes(left), checkTypes(right)];
  const fail = (message: string, position = start): never => {
    throw new PromqlError(message, position);
  };
  if (matching.returnBool && !comparisons.has(operator)) {
    fail('bool modifier can only be used on comparison operators', operatorStart);
  }
  if (comparisons.has(operator) && !matching.returnBool && leftType === 'scalar' && rightType === 'scalar') {
    fail('comparisons between scalars must use BOOL modifier', operatorStart);
  }
  const both = matching.on ? matching.labels.find((label) => matching.include.includes(label)) : undefined;
  if (both !== undefined) fail(`label ${quote(both)} must not occur in ON and GROUP clause at once`, operatorStart);

  const onlyScalarsAndVectors = 'binary expression must contain only scalar and instant vector types';
  if (leftType !== 'scalar' && leftType !== 'vector') fail(onlyScalarsAndVectors, left.start);
  if (rightType !== 'scalar' && rightType !== 'vector') fail(onlyScalarsAndVectors, right.start);

  if (leftType !== 'vector' || rightType !== 'vector') {
    if (matching.labels.length > 0) fail('vector matching only allowed between instant vectors');
    if (matching.fills) fail('filling in missing series only allowed between instant vectors');
    if (setOperators.has(operator)) fail(`set operator ${quote(operator)} not allowed in binary scalar expression`);
  } else if (setOperators.has(operator)) {
    if (matching.group) fail(`no grouping allowed for ${quote(operator)} operation`);
    if (matching.fills) fail('filling in missing series not allowed for set operators');
  }
  return leftType === 'scalar' && rightType === 'scalar' ? 'scalar' : 'vector';
}

function checkCall({ function: name, args, start }: Call): void {
  const { args: types, variadic } = functions.get(name)!;
  const fewest = variadic === 0 ? types.length : types.length - 1;
  const most = variadic < 0 ? Number.POSITIVE_INFINITY : fewest + variadic;
  if (args.length < fewest || args.length > most) {
    const bound = variadic === 0 ? fewest : args.length < fewest ? `at least ${fewest}` : `at most ${most}`;
    throw new PromqlError(`expected ${bound} argument(s) in call to ${quote(name)}, got ${args.length}`, start);
  }
  for (const [i, arg] of args.entries()) {
    if (name === 'info' && i === 1) checkLabelSelectors(arg, start);
    else expectType(arg, types[Math.min(i, types.length - 1)], `call to function ${quote(name)}`);
  }
}

/** The second argument of `info` selects labels, not series; any matcher will do. */
function checkLabelSelectors(arg: Expr, start: number): void {
  if (arg.kind !== 'selector') {
    const type = checkTypes(arg);
    if (type === 'vector') throw new PromqlError('expected label selectors only', arg.start);
    throw new PromqlError(`expected type instant vector in call to function "info", got ${names[type]}`, start);
  }
  if (arg.name) throw new PromqlError('expected label selectors only, got vector selector instead', arg.start);
}

function checkSelector({ name, matchers, start }: VectorSelector): void {
  if (name === undefined) {
    if (matchers.every(matchesAbsence)) {
      throw new PromqlError('vector selector must contain at least one non-empty matcher', start);
    }
    return;
  }
  const second = matchers.find((matcher) => matcher.name === '__name__');
  if (!second) return;
  throw new PromqlError(`metric name must not be set twice: ${quote(name)} or ${quote(second.value)}`, start);
}
