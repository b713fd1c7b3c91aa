import type { LabelMatcher, VectorSelector } from './ast';
import type { Cursor } from './cursor';
import { PromqlError } from './promql-error';
import { compileMatcher } from './regexp';
import { unquote } from './scan-string';
import type { Token } from './token';

const context = 'label matching';
const operators = new Set(['=', '!=', '=~', '!~']);

/** prometheus promql/parser/generated_parser.y, vector_selector. */
export function parseSelector(cursor: Cursor, name?: Token): VectorSelector {
  const start = (name ?? cursor.peek()).start;
  const matchers = cursor.peek().kind === '{' ? parseMatchers(cursor) : [];
  return { kind: 'selector', name: name?.text, matchers, start, end: cursor.end() };
}

function parseMatchers(cursor: Cursor): readonly LabelMatcher[] {
  cursor.expect('{');
  const matchers: LabelMatcher[] = [];
  while (!cursor.accept('}')) {
    matchers.push(parseMatcher(cursor));
    if (cursor.peek().kind !== '}') cursor.expect(',', context, '"," or "}"');
  }
  return matchers;
}

function parseMatcher(cursor: Cursor): LabelMatcher {
  const label = cursor.peek();
  if (label.kind !== 'identifier' && label.kind !== 'string') throw cursor.unexpected(context, 'identifier or "}"');
  cursor.take();
  const isQuoted = label.kind === 'string';
  const name = isQuoted ? unquote(label.text) : label.text;
  if (!operators.has(cursor.peek().kind)) {
    if (isQuoted) return { name: '__name__', operator: '=', value: name };
    throw cursor.unexpected(context, 'label matching operator');
  }
  const operator = cursor.take().kind as LabelMatcher['operator'];
  const value = unquote(cursor.expect('string', context, 'string').text);
  if (operator === '=~' || operator === '!~') {
    const compiled = compileMatcher(value);
    if ('error' in compiled) throw new PromqlError(compiled.error, label.start);
  }
  return { name, operator, value };
}

/** Whether a matcher would take a series that does not have the label: prometheus model/labels/matcher.go, Matches. */
export function matchesAbsence({ operator, value }: LabelMatcher): boolean {
  if (operator === '=' || operator === '!=') return (value === '') === (operator === '=');
  const compiled = compileMatcher(value);
  return 'error' in compiled || compiled.matches('') === (operator === '=~');
}
