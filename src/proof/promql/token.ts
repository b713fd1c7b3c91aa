import { quote } from './quote';

/** Kinds of tokens; keywords and operators are their own kind. */
export type Kind =
  | 'eof'
  | 'identifier'
  | 'metric identifier'
  | 'string'
  | 'number'
  | 'duration'
  | Operator
  | Keyword
  | Punctuation;

export type Punctuation = '(' | ')' | '[' | ']' | '{' | '}' | ',' | ':' | '=' | '=~' | '!~' | '@';

export type Operator =
  | '+'
  | '-'
  | '*'
  | '/'
  | '%'
  | '^'
  | '=='
  | '!='
  | '<='
  | '<'
  | '>='
  | '>'
  | '</'
  | '>/'
  | 'and'
  | 'or'
  | 'unless'
  | 'atan2';

export type Keyword = Aggregator | (typeof modifierKeywords)[number];

export type Aggregator = (typeof aggregators)[number];

export interface Token {
  readonly kind: Kind;
  readonly text: string;
  /** Offset of the first character. */
  readonly start: number;
}

export const aggregators = [
  'sum',
  'avg',
  'count',
  'min',
  'max',
  'group',
  'stddev',
  'stdvar',
  'topk',
  'bottomk',
  'count_values',
  'quantile',
  'limitk',
  'limit_ratio',
] as const;

const modifierKeywords = [
  'offset',
  'smoothed',
  'anchored',
  'by',
  'without',
  'on',
  'ignoring',
  'group_left',
  'group_right',
  'fill',
  'fill_left',
  'fill_right',
  'bool',
  'start',
  'end',
  'step',
  'range',
  'max_of',
  'min_of',
] as const;

/** prometheus promql/parser/lex.go, key: upper and lower case are the same. */
const keywords: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ...[...aggregators, ...modifierKeywords, 'and' as const, 'or' as const, 'unless' as const, 'atan2' as const].map(
    (word) => [word, word] as const,
  ),
  ['inf', 'number'],
  ['nan', 'number'],
]);

export function keyword(word: string): Kind | undefined {
  return keywords.get(word.toLowerCase());
}

export function isAggregator(kind: Kind): kind is Aggregator {
  return (aggregators as readonly Kind[]).includes(kind);
}

/** Keywords that are no metric names: generated_parser.y, metric_identifier. */
const notMetricNames = new Set<Kind>(['on', 'ignoring', 'bool', 'group_left', 'group_right', 'atan2', 'number']);

/** Whether a token can be the name of a metric; most keywords can. */
export function canNameMetric({ kind, text }: Token): boolean {
  if (kind === 'identifier' || kind === 'metric identifier') return true;
  return keyword(text) === kind && !notMetricNames.has(kind);
}

/** Whether a token can be a label in `by (...)` and the like: generated_parser.y, maybe_label. */
export function canNameLabel({ kind, text }: Token): boolean {
  if (kind === 'identifier' || kind === 'metric identifier') return true;
  return keyword(text) === kind && kind !== 'without' && kind !== 'number';
}

const operators = new Set<Kind>([
  ...(['+', '-', '*', '/', '%', '^', '==', '!=', '<=', '<', '>=', '>', '</', '>/'] as const),
  ...(['and', 'or', 'unless', 'atan2', '=~', '!~', '@'] as const),
]);

const preprocessors = new Set<Kind>(['start', 'end', 'step', 'range', 'max_of', 'min_of']);

/** How upstream speaks of a token: lex.go, (Item).desc. */
export function describeToken({ kind, text }: Token): string {
  if (kind === 'eof') return 'end of input';
  if (kind === 'identifier' || kind === 'metric identifier') return `${kind} ${quote(text)}`;
  if (kind === 'string' || kind === 'number' || kind === 'duration') return `${kind} ${shortened(text)}`;
  if (operators.has(kind)) return `<op:${text}>`;
  if (isAggregator(kind)) return `<aggr:${text}>`;
  return keyword(text) === kind && !preprocessors.has(kind) ? `<${text}>` : shortened(text);
}

function shortened(text: string): string {
  return text.length > 10 ? `${quote(text.slice(0, 10))}...` : quote(text);
}
