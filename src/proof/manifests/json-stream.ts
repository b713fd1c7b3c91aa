/** Where one value lies in a text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * The values of a stream such as `{…}{…}`, or one per line; undefined if anything else stands between them. Only brackets
 * and strings are looked at: whether the values are JSON is for `JSON.parse` to say.
 */
export function jsonSpans(text: string): Span[] | undefined {
  const spans: Span[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (char === '{' || char === '[') {
      if (depth++ === 0) start = at;
    } else if (char === '}' || char === ']') {
      if (--depth === 0) spans.push({ start, end: at + 1 });
    } else if (char === '"' && depth > 0) {
      at = endOfString(text, at);
    } else if (depth === 0 && char.trim() !== '') {
      return undefined;
    }
    if (depth < 0) return undefined;
  }
  return depth === 0 ? spans : undefined;
}

function endOfString(text: string, quote: number): number {
  for (let at = quote + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '"') return at;
  }
  return text.length;
}
