import type { Expr } from './ast';
import type { Cursor } from './cursor';
import type { PromqlFeatures } from './features';

/** What the parts of the parser share. */
export interface Parsing {
  readonly cursor: Cursor;
  readonly features: PromqlFeatures;
  /** An expression of any kind, as between parentheses. */
  expression(): Expr;
  /**
   * Runs a part of the parser that may come back to itself.
   *
   * @throws TooDeep
   */
  nest<T>(parse: () => T): T;
}

/** How far parts of an expression may contain one another: more than anybody writes, and not too much for a call stack. */
export const deepest = 300;

/** How many operators may follow one another on one level. */
export const longest = 2000;

/** An expression that this parser does not follow to its end, whatever upstream would say. */
export class TooDeep extends Error {}
