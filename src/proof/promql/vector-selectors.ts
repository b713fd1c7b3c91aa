import type { Expr, VectorSelector } from './ast';

/** Everything in an expression that selects series, from left to right. */
export function vectorSelectors(expr: Expr): readonly VectorSelector[] {
  switch (expr.kind) {
    case 'number':
    case 'string':
      return [];
    case 'selector':
      return [expr];
    case 'matrix':
      return [expr.selector];
    case 'call':
      return expr.args.flatMap(vectorSelectors);
    case 'binary':
      return [...vectorSelectors(expr.left), ...vectorSelectors(expr.right)];
    case 'aggregation':
      return [...(expr.parameter ? vectorSelectors(expr.parameter) : []), ...vectorSelectors(expr.of)];
    default:
      return vectorSelectors(expr.of);
  }
}
