import type { Cursor } from './cursor';
import type { PromqlFeatures } from './features';
import { isNumeric, parseNumber } from './literal';
import type { Parsing } from './parsing';
import { PromqlError } from './promql-error';
import type { Kind } from './token';

/** A time span that stands in the text, in seconds, or one that is known when the query runs. */
export interface DurationValue {
  readonly seconds?: number;
  readonly start: number;
}

const levels: Partial<Record<Kind, number>> = { '+': 1, '-': 1, '*': 2, '/': 2, '%': 2, '^': 3 };
const power = 3;

/** In seconds, the most that Go's time.Duration can hold. */
const largest = 2 ** 63 / 1e9;

/** prometheus promql/parser/generated_parser.y, positive_duration_expr: what stands in brackets. */
export function parseRange(parsing: Parsing): DurationValue {
  const duration = parseDurationExpression(parsing, 1);
  if (duration.seconds !== undefined && duration.seconds <= 0) {
    throw new PromqlError('duration must be greater than 0', duration.start);
  }
  return duration;
}

/**
 * generated_parser.y, offset_duration_expr. A literal, signed or not, ends the offset, so that `a offset 5m + b` is a sum;
 * only something in parentheses goes on behind them.
 */
export function parseOffset(parsing: Parsing): DurationValue {
  const { cursor } = parsing;
  const { start } = cursor.peek();
  const sign = acceptSign(cursor);
  const next = cursor.peek();
  if (isNumeric(next)) return literal(cursor, start, sign);
  if (isNamed(next.kind)) return named(parsing, start);
  if (sign && next.kind === '(') return parenthesized(parsing, start);
  if (!sign && next.kind !== '(') throw cursor.unexpected('offset', 'number, duration, step(), or range()');
  return continued(parsing, sign ? negatable(parsing, start, sign) : operand(parsing), 1);
}

/** generated_parser.y, duration_expr. */
function parseDurationExpression(parsing: Parsing, level: number): DurationValue {
  return parsing.nest(() => continued(parsing, operand(parsing), level));
}

function continued(parsing: Parsing, first: DurationValue, level: number): DurationValue {
  const { cursor, features } = parsing;
  let left = first;
  for (;;) {
    const operator = cursor.peek();
    const found = levels[operator.kind] ?? 0;
    if (found < level) return left;
    cursor.take();
    const right = parseDurationExpression(parsing, operator.kind === '^' ? found : found + 1);
    experimental(features, left.start);
    if (right.seconds === 0 && operator.kind === '/') throw new PromqlError('division by zero', operator.start);
    if (right.seconds === 0 && operator.kind === '%') throw new PromqlError('modulo by zero', operator.start);
    left = { start: left.start };
  }
}

function operand(parsing: Parsing): DurationValue {
  const { cursor } = parsing;
  const { kind, start } = cursor.peek();
  if (isNumeric(cursor.peek())) return literal(cursor, start, undefined);
  if (isNamed(kind)) return named(parsing, start);
  if (kind === '(') return parenthesized(parsing, start);
  const sign = acceptSign(cursor);
  if (!sign) throw cursor.unexpected('subquery or range selector', 'number, duration, step(), or range()');
  return negatable(parsing, start, sign);
}

function negatable(parsing: Parsing, start: number, sign: Kind): DurationValue {
  const { seconds } = parseDurationExpression(parsing, power);
  return { start, seconds: seconds === undefined || sign === '+' ? seconds : -seconds };
}

function literal(cursor: Cursor, start: number, sign: Kind | undefined): DurationValue {
  const seconds = parseNumber(cursor);
  if (Math.abs(seconds) > largest) throw new PromqlError('duration out of range', start);
  return { start, seconds: sign === '-' ? -seconds : seconds };
}

function named(parsing: Parsing, start: number): DurationValue {
  const { cursor, features } = parsing;
  const { kind } = cursor.take();
  cursor.expect('(');
  if (kind === 'max_of' || kind === 'min_of') {
    parseDurationExpression(parsing, 1);
    cursor.expect(',');
    parseDurationExpression(parsing, 1);
  }
  cursor.expect(')');
  experimental(features, start);
  return { start };
}

/** A sign before parentheses makes them stable: generated_parser.y, `unary_op LEFT_PAREN duration_expr RIGHT_PAREN`. */
function parenthesized(parsing: Parsing, start: number): DurationValue {
  const { cursor, features } = parsing;
  const open = cursor.expect('(');
  const { seconds } = parseDurationExpression(parsing, 1);
  cursor.expect(')');
  if (start === open.start) experimental(features, start);
  return { start, seconds };
}

function acceptSign(cursor: Cursor): Kind | undefined {
  return (cursor.accept('+') ?? cursor.accept('-'))?.kind;
}

function isNamed(kind: Kind): boolean {
  return kind === 'step' || kind === 'range' || kind === 'max_of' || kind === 'min_of';
}

function experimental({ durationExpressions }: PromqlFeatures, start: number): void {
  if (!durationExpressions) throw new PromqlError('experimental duration expression is not enabled', start);
}
