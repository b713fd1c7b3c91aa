import type { Aggregator, Operator } from './token';

export type ValueType = 'scalar' | 'vector' | 'matrix' | 'string';

/** A parsed expression. `start` and `end` are offsets in its text. */
export type Expr =
  | NumberLiteral
  | StringLiteral
  | VectorSelector
  | MatrixSelector
  | Subquery
  | Call
  | Aggregation
  | BinaryExpr
  | UnaryExpr
  | ParenExpr;

interface Node {
  readonly start: number;
  readonly end: number;
}

export interface NumberLiteral extends Node {
  readonly kind: 'number';
  readonly value: number;
}

export interface StringLiteral extends Node {
  readonly kind: 'string';
  readonly value: string;
}

export interface LabelMatcher {
  readonly name: string;
  readonly operator: '=' | '!=' | '=~' | '!~';
  readonly value: string;
}

/** When something is selected relative to the time of evaluation. */
export interface TimeShift {
  /** In seconds; an offset of nothing counts as none. */
  readonly offset?: number | 'expression';
  readonly at?: 'timestamp' | 'preprocessor';
}

export interface VectorSelector extends Node, TimeShift {
  readonly kind: 'selector';
  /** The name before the braces; one inside is a matcher of `__name__`. */
  readonly name?: string;
  readonly matchers: readonly LabelMatcher[];
  readonly extension?: 'anchored' | 'smoothed';
}

export interface MatrixSelector extends Node {
  readonly kind: 'matrix';
  readonly selector: VectorSelector;
}

export interface Subquery extends Node, TimeShift {
  readonly kind: 'subquery';
  readonly of: Expr;
}

export interface Call extends Node {
  readonly kind: 'call';
  readonly function: string;
  readonly args: readonly Expr[];
}

export interface Aggregation extends Node {
  readonly kind: 'aggregation';
  readonly operator: Aggregator;
  readonly grouping?: 'by' | 'without';
  /** Labels of `by` or `without`. */
  readonly labels: readonly string[];
  readonly parameter?: Expr;
  readonly of: Expr;
}

export interface VectorMatching {
  readonly returnBool: boolean;
  readonly on: boolean;
  /** Labels of `on` or `ignoring`. */
  readonly labels: readonly string[];
  readonly group?: 'left' | 'right';
  /** Labels of `group_left` or `group_right`. */
  readonly include: readonly string[];
  readonly fills: boolean;
}

export interface BinaryExpr extends Node {
  readonly kind: 'binary';
  readonly operator: Operator;
  readonly operatorStart: number;
  readonly left: Expr;
  readonly right: Expr;
  readonly matching: VectorMatching;
}

export interface UnaryExpr extends Node {
  readonly kind: 'unary';
  readonly of: Expr;
}

export interface ParenExpr extends Node {
  readonly kind: 'paren';
  readonly of: Expr;
}
