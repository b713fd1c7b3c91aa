import type { Expr, LabelMatcher } from './ast';
import { checkTypes } from './check-types';
import { parseExpression } from './expression';
import type { PromqlFeatures } from './features';
import { TooDeep } from './parsing';
import { describe, PromqlError } from './promql-error';
import { vectorSelectors } from './vector-selectors';

/** Series that an expression reads. */
export interface MetricSelector {
  readonly name?: string;
  readonly matchers: readonly LabelMatcher[];
}

export interface ParsedPromql {
  /** Upstream's words, with line and column. */
  readonly error?: string;
  /** Absent if there is an error, or if the expression is too deep to tell. */
  readonly expr?: Expr;
  readonly selectors: readonly MetricSelector[];
}

const stable: PromqlFeatures = {
  experimentalFunctions: false,
  durationExpressions: false,
  extendedRangeSelectors: false,
  fillModifiers: false,
};

/** prometheus promql/parser/parse.go, ParseExpr. */
export function parsePromql(text: string, features: PromqlFeatures = stable): ParsedPromql {
  try {
    const expr = parseExpression(text, features);
    checkTypes(expr);
    return { expr, selectors: vectorSelectors(expr).map(selector) };
  } catch (error) {
    if (error instanceof PromqlError) return { error: describe(error, text), selectors: [] };
    if (error instanceof TooDeep) return { selectors: [] };
    throw error;
  }
}

/** A name inside the braces counts as one before them. */
function selector({ name, matchers }: MetricSelector): MetricSelector {
  const isName = (matcher: LabelMatcher) => matcher.name === '__name__' && matcher.operator === '=';
  return { name: name ?? matchers.find(isName)?.value, matchers: matchers.filter((matcher) => !isName(matcher)) };
}
