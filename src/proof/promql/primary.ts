import type { Aggregation, Call, Expr } from './ast';
import { functions } from './functions';
import { parseLabelList } from './grouping';
import { isNumeric, parseNumber } from './literal';
import type { Parsing } from './parsing';
import { PromqlError } from './promql-error';
import { quote } from './quote';
import { unquote } from './scan-string';
import { parseSelector } from './selector';
import { type Aggregator, canNameMetric, isAggregator, type Token } from './token';

const withParameter: ReadonlySet<Aggregator> = new Set([
  'topk',
  'bottomk',
  'count_values',
  'quantile',
  'limitk',
  'limit_ratio',
]);
const callableKeywords = new Set(['start', 'end', 'step', 'range', 'max_of', 'min_of']);

/** An expression without operators around it: prometheus promql/parser/generated_parser.y, expr. */
export function parsePrimary(parsing: Parsing): Expr {
  const { cursor } = parsing;
  const token = cursor.peek();
  const { kind, start } = token;
  if (isNumeric(token)) return { kind: 'number', value: parseNumber(cursor), start, end: cursor.end() };
  if (kind === '{') return parseSelector(cursor);
  if (kind !== 'string' && kind !== '(' && !canNameMetric(token)) throw cursor.unexpected();

  cursor.take();
  if (kind === 'string') return { kind: 'string', value: unquote(token.text), start, end: cursor.end() };
  if (kind === '(') {
    const of = parsing.expression();
    cursor.expect(')');
    return { kind: 'paren', of, start, end: cursor.end() };
  }
  const next = cursor.peek().kind;
  if (isAggregator(kind) && (next === '(' || next === 'by' || next === 'without')) return aggregation(parsing, token);
  if (next === '(' && (kind === 'identifier' || callableKeywords.has(kind))) return call(parsing, token);
  return parseSelector(cursor, token);
}

/** generated_parser.y, function_call. */
function call(parsing: Parsing, { text, start }: Token): Call {
  const args = parseArguments(parsing);
  const signature = functions.get(text);
  if (!signature) throw new PromqlError(`unknown function with name ${quote(text)}`, start);
  if (signature.experimental && !parsing.features.experimentalFunctions) {
    throw new PromqlError(`function ${quote(text)} is not enabled`, start);
  }
  return { kind: 'call', function: text, args, start, end: parsing.cursor.end() };
}

/** generated_parser.y, aggregate_expr, and parse.go, newAggregateExpr. */
function aggregation(parsing: Parsing, { kind, start }: Token): Aggregation {
  const { cursor, features } = parsing;
  const operator = kind as Aggregator;
  const parseModifier = () => {
    const modifier = cursor.accept('by') ?? cursor.accept('without');
    return modifier && { grouping: modifier.kind as 'by' | 'without', labels: parseLabelList(cursor) };
  };
  const before = parseModifier();
  const args = parseArguments(parsing, 'aggregation');
  const modifier = before ?? parseModifier() ?? { labels: [] };

  if (args.length === 0) throw new PromqlError('no arguments for aggregate expression provided', start);
  if (operator.startsWith('limit') && !features.experimentalFunctions) {
    const flag = '--enable-feature=promql-experimental-functions';
    throw new PromqlError(`${operator}() is experimental and must be enabled with ${flag}`, start);
  }
  const wanted = withParameter.has(operator) ? 2 : 1;
  if (args.length !== wanted) {
    const counts = `expected ${wanted}, got ${args.length}`;
    throw new PromqlError(`wrong number of arguments for aggregate expression provided, ${counts}`, start);
  }
  const [parameter, of] = wanted === 2 ? args : [undefined, args[0]];
  return { kind: 'aggregation', operator, ...modifier, parameter, of, start, end: cursor.end() };
}

/** generated_parser.y, function_call_body. */
function parseArguments(parsing: Parsing, context?: string): readonly Expr[] {
  const { cursor } = parsing;
  cursor.expect('(', context);
  if (cursor.accept(')')) return [];
  const args = [parsing.expression()];
  while (!cursor.accept(')')) {
    const comma = cursor.expect(',');
    if (cursor.peek().kind === ')' || cursor.peek().kind === ',') {
      throw new PromqlError('trailing commas not allowed in function call args', comma.start);
    }
    args.push(parsing.expression());
  }
  return args;
}
