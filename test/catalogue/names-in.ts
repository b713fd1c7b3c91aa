import type { Expr } from '../../src/proof/promql/ast';
import { parsePromql } from '../../src/proof/promql/parse-promql';

/** What an expression asks for by name. */
export interface NamesIn {
  readonly error?: string;
  readonly selectors: readonly { readonly name?: string; readonly labels: readonly string[] }[];
  /** Labels of groupings and of matchings between vectors. */
  readonly labels: readonly string[];
}

/** The names in an expression of the catalogue, in which thresholds and Grafana's ranges are still open. */
export function namesIn(expr: string): NamesIn {
  const { error, expr: parsed, selectors } = parsePromql(closed(expr));
  return {
    error,
    selectors: selectors.map(({ name, matchers }) => ({ name, labels: matchers.map((matcher) => matcher.name) })),
    labels: parsed ? labelsIn(parsed) : [],
  };
}

/** The thresholds that an expression names. */
export function thresholdsIn(expr: string): string[] {
  return [...expr.matchAll(/\$([a-zA-Z]\w*)/g)].map(([, name]) => name);
}

function closed(expr: string): string {
  return expr.replaceAll('$__rate_interval', '5m').replace(/\$[a-zA-Z]\w*/g, '1');
}

function labelsIn(expr: Expr): string[] {
  switch (expr.kind) {
    case 'call':
      return expr.args.flatMap(labelsIn);
    case 'binary':
      return [...expr.matching.labels, ...expr.matching.include, ...labelsIn(expr.left), ...labelsIn(expr.right)];
    case 'aggregation':
      return [...expr.labels, ...(expr.parameter ? labelsIn(expr.parameter) : []), ...labelsIn(expr.of)];
    case 'subquery':
    case 'unary':
    case 'paren':
      return labelsIn(expr.of);
    default:
      return [];
  }
}
