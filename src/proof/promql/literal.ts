import type { Cursor } from './cursor';
import { parseDuration } from './duration';
import { PromqlError } from './promql-error';
import { numberValue } from './scan-number';
import type { Token } from './token';

export function isNumeric({ kind }: Token): boolean {
  return kind === 'number' || kind === 'duration';
}

/** A number, or a duration in seconds: prometheus promql/parser/generated_parser.y, number_duration_literal. */
export function parseNumber(cursor: Cursor): number {
  const { kind, text, start } = cursor.take();
  if (kind === 'number') {
    const value = numberValue(text);
    if (value === undefined)
      throw new PromqlError(`error parsing number: strconv.ParseFloat: parsing "${text}"`, start);
    return value;
  }
  const duration = parseDuration(text);
  if (typeof duration === 'object') throw new PromqlError(duration.error, start);
  return duration / 1000;
}
