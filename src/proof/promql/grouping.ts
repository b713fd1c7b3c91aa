import type { VectorMatching } from './ast';
import type { Cursor } from './cursor';
import { isNumeric, parseNumber } from './literal';
import type { Parsing } from './parsing';
import { PromqlError } from './promql-error';
import { quote } from './quote';
import { unquote } from './scan-string';
import { canNameLabel } from './token';

const context = 'grouping opts';

/** The labels of `by (...)` and the like: prometheus promql/parser/generated_parser.y, grouping_labels. */
export function parseLabelList(cursor: Cursor): readonly string[] {
  cursor.expect('(', context, '"("');
  const labels: string[] = [];
  while (!cursor.accept(')')) {
    labels.push(parseLabel(cursor));
    if (cursor.peek().kind !== ')') cursor.expect(',', context, '"," or ")"');
  }
  return labels;
}

function parseLabel(cursor: Cursor): string {
  const token = cursor.peek();
  if (token.kind !== 'string' && !canNameLabel(token)) throw cursor.unexpected(context, 'label');
  cursor.take();
  const label = token.kind === 'string' ? unquote(token.text) : token.text;
  if (label === '') throw new PromqlError(`invalid label name for grouping: ${quote(label)}`, token.start);
  return label;
}

/** What may stand between a binary operator and its right side: generated_parser.y, bin_modifier. */
export function parseMatching({ cursor }: Parsing): VectorMatching {
  const returnBool = Boolean(cursor.accept('bool'));
  const by = cursor.accept('on') ?? cursor.accept('ignoring');
  const labels = by ? parseLabelList(cursor) : [];
  const group = by && (cursor.accept('group_left') ?? cursor.accept('group_right'));
  const include = group && cursor.peek().kind === '(' ? parseLabelList(cursor) : [];
  return {
    returnBool,
    on: by?.kind === 'on',
    labels,
    group: group && (group.kind === 'group_left' ? 'left' : 'right'),
    include,
    fills: parseFills(cursor),
  };
}

/** generated_parser.y, fill_modifiers: one `fill`, or one for each side in any order. */
function parseFills(cursor: Cursor): boolean {
  const first = cursor.accept('fill') ?? cursor.accept('fill_left') ?? cursor.accept('fill_right');
  if (!first) return false;
  parseFillValue(cursor);
  const other = first.kind === 'fill_left' ? 'fill_right' : 'fill_left';
  if (first.kind !== 'fill' && cursor.accept(other)) parseFillValue(cursor);
  return true;
}

function parseFillValue(cursor: Cursor): void {
  cursor.expect('(');
  cursor.accept('+') ?? cursor.accept('-');
  if (!isNumeric(cursor.peek())) throw cursor.unexpected();
  parseNumber(cursor);
  cursor.expect(')');
}
