import type { Expr, TimeShift } from './ast';
import { parseOffset, parseRange } from './duration-expression';
import { isNumeric, parseNumber } from './literal';
import { deepest, type Parsing, TooDeep } from './parsing';
import { PromqlError } from './promql-error';

/** Everything that may follow an expression and binds tighter than any operator. */
export function parsePostfix(parsing: Parsing, first: Expr): Expr {
  let expr = first;
  for (let modifiers = 0; ; modifiers++) {
    if (modifiers > deepest) throw new TooDeep();
    switch (parsing.cursor.peek().kind) {
      case '[':
        expr = brackets(parsing, expr);
        break;
      case 'offset':
        expr = offset(parsing, expr);
        break;
      case '@':
        expr = at(parsing, expr);
        break;
      case 'anchored':
      case 'smoothed':
        expr = extension(parsing, expr);
        break;
      default:
        return expr;
    }
  }
}

/** prometheus promql/parser/generated_parser.y, matrix_selector and subquery_expr. */
function brackets(parsing: Parsing, expr: Expr): Expr {
  const { cursor } = parsing;
  const open = cursor.take();
  parseRange(parsing);
  if (cursor.accept(':')) {
    if (cursor.peek().kind !== ']') parseRange(parsing);
    cursor.expect(']', 'subquery selector', '"]"');
    return { kind: 'subquery', of: expr, start: expr.start, end: cursor.end() };
  }
  cursor.expect(']', 'subquery or range', '":" or "]"');
  if (expr.kind !== 'selector') throw new PromqlError('ranges only allowed for vector selectors', open.start);
  if (typeof expr.offset === 'number' && expr.offset !== 0) {
    throw new PromqlError('no offset modifiers allowed before range', open.start);
  }
  if (expr.at === 'timestamp') throw new PromqlError('no @ modifiers allowed before range', open.start);
  return { kind: 'matrix', selector: expr, start: expr.start, end: cursor.end() };
}

/** generated_parser.y, offset_expr; parse.go, addOffset and addOffsetExpr. */
function offset(parsing: Parsing, expr: Expr): Expr {
  parsing.cursor.take();
  const { seconds = 'expression' } = parseOffset(parsing);
  const shifted = timeShiftOf(expr);
  if (!shifted) {
    const subject = 'an instant vector selector or range vector selector or a subquery';
    throw new PromqlError(`offset modifier must be preceded by ${subject}`, expr.start);
  }
  if (shifted.offset) throw new PromqlError('offset may not be set multiple times', expr.start);
  return withTimeShift(expr, { offset: seconds }, parsing.cursor.end());
}

/** generated_parser.y, step_invariant_expr; parse.go, setTimestamp and setAtModifierPreprocessor. */
function at(parsing: Parsing, expr: Expr): Expr {
  const { cursor } = parsing;
  cursor.take();
  const preprocessor = cursor.accept('start') ?? cursor.accept('end');
  if (preprocessor) {
    cursor.expect('(');
    cursor.expect(')');
  } else {
    cursor.accept('+') ?? cursor.accept('-');
    if (!isNumeric(cursor.peek())) throw cursor.unexpected('@', 'timestamp');
    const time = parseNumber(cursor);
    if (!(time < 2 ** 63))
      throw new PromqlError(`timestamp out of bounds for @ modifier: ${time.toFixed(6)}`, expr.start);
  }
  const shifted = timeShiftOf(expr);
  if (!shifted) {
    const subject = 'an instant vector selector or range vector selector or a subquery';
    throw new PromqlError(`@ modifier must be preceded by ${subject}`, expr.start);
  }
  if (shifted.at) throw new PromqlError('@ <timestamp> may not be set multiple times', expr.start);
  return withTimeShift(expr, { at: preprocessor ? 'preprocessor' : 'timestamp' }, cursor.end());
}

/** generated_parser.y, anchored_expr and smoothed_expr; parse.go, setAnchored and setSmoothed. */
function extension({ cursor, features }: Parsing, expr: Expr): Expr {
  const name = cursor.take().kind as 'anchored' | 'smoothed';
  const fail = (message: string): never => {
    throw new PromqlError(message, expr.start);
  };
  if (!features.extendedRangeSelectors) fail(`${name} modifier is experimental and not enabled`);
  if (expr.kind === 'subquery') fail(`${name} modifier is not supported for subqueries`);
  if (expr.kind !== 'selector' && expr.kind !== 'matrix') return fail(`${name} modifier not implemented`);
  const selector = expr.kind === 'matrix' ? expr.selector : expr;
  if (selector.extension && selector.extension !== name) {
    fail('anchored and smoothed modifiers cannot be used together');
  }
  const extended = { ...selector, extension: name };
  return expr.kind === 'matrix' ? { ...expr, selector: extended } : extended;
}

function timeShiftOf(expr: Expr): TimeShift | undefined {
  if (expr.kind === 'matrix') return expr.selector;
  return expr.kind === 'selector' || expr.kind === 'subquery' ? expr : undefined;
}

function withTimeShift(expr: Expr, shift: TimeShift, end: number): Expr {
  if (expr.kind === 'matrix') return { ...expr, selector: { ...expr.selector, ...shift }, end };
  return { ...expr, ...shift, end } as Expr;
}
