import type { Expr, NumberLiteral } from './ast';
import { cursorOver } from './cursor';
import type { PromqlFeatures } from './features';
import { parseMatching } from './grouping';
import { deepest, longest, type Parsing, TooDeep } from './parsing';
import { parsePostfix } from './postfix';
import { parsePrimary } from './primary';
import { PromqlError } from './promql-error';
import type { Kind, Operator } from './token';

/** prometheus promql/parser/generated_parser.y, %left and %right. */
const levels: Partial<Record<Kind, number>> = {
  or: 1,
  and: 2,
  unless: 2,
  '==': 3,
  '!=': 3,
  '<=': 3,
  '<': 3,
  '>=': 3,
  '>': 3,
  '</': 3,
  '>/': 3,
  '+': 4,
  '-': 4,
  '*': 5,
  '/': 5,
  '%': 5,
  atan2: 5,
  '^': 6,
};
const power = 6;

/**
 * The tree of an expression, its types not yet checked: prometheus promql/parser/generated_parser.y.
 *
 * @throws PromqlError or TooDeep
 */
export function parseExpression(input: string, features: PromqlFeatures): Expr {
  const cursor = cursorOver(input);
  let depth = 0;
  const parsing: Parsing = {
    cursor,
    features,
    expression: () => parsing.nest(() => parseBinary(parsing, 1)),
    nest(parse) {
      if (++depth > deepest) throw new TooDeep();
      const result = parse();
      depth--;
      return result;
    },
  };
  if (cursor.peek().kind === 'eof') throw new PromqlError('no expression found in input', 0);
  const expr = parsing.expression();
  cursor.expect('eof');
  return expr;
}

function parseBinary(parsing: Parsing, level: number): Expr {
  const { cursor, features } = parsing;
  let left = parseUnary(parsing);
  for (let operators = 0; ; operators++) {
    if (operators > longest) throw new TooDeep();
    const { kind, start: operatorStart } = cursor.peek();
    const found = levels[kind] ?? 0;
    if (found < level) return left;
    cursor.take();
    const matching = parseMatching(parsing);
    const right = parsing.nest(() => parseBinary(parsing, found === power ? found : found + 1));
    if (matching.fills && !features.fillModifiers) {
      throw new PromqlError('binop fill modifiers are experimental and not enabled', left.start);
    }
    left = {
      kind: 'binary',
      operator: kind as Operator,
      operatorStart,
      left,
      right,
      matching,
      start: left.start,
      end: right.end,
    };
  }
}

/** A sign binds like a multiplication: `-a ^ b` is `-(a ^ b)`, `-a * b` is `(-a) * b`. */
function parseUnary(parsing: Parsing): Expr {
  const sign = parsing.cursor.accept('+') ?? parsing.cursor.accept('-');
  if (!sign) return parsePostfix(parsing, parsePrimary(parsing));
  const of = parsing.nest(() => parseBinary(parsing, power));
  if (of.kind === 'number') return signed(of, sign.kind === '-' ? -1 : 1, sign.start);
  return { kind: 'unary', of, start: sign.start, end: of.end };
}

function signed(literal: NumberLiteral, sign: 1 | -1, start: number): NumberLiteral {
  return { ...literal, value: sign * literal.value, start };
}
