const short: Readonly<Record<string, string>> = {
  '\x07': '\\a',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\v': '\\v',
  '\\': '\\\\',
};

/** A string as Go prints it with `%q`, the way upstream quotes values in its messages (strconv.Quote). */
export function quote(text: string): string {
  let quoted = '';
  for (const char of text) quoted += char === '"' ? '\\"' : printed(char);
  return `"${quoted}"`;
}

/** A character as Go prints it with `%q` (strconv.QuoteRune); the end of the input is a character there. */
export function quoteCharacter(char: string | undefined): string {
  return char === "'" ? "'\\''" : `'${char === undefined ? '\ufffd' : printed(char)}'`;
}

/** A character as Go prints it with `%#U`. */
export function escapedCharacter(char: string): string {
  const code = char.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
  return isPrintable(char) ? `U+${code} '${char}'` : `U+${code}`;
}

function printed(char: string): string {
  if (short[char]) return short[char];
  return isPrintable(char) ? char : escaped(char.codePointAt(0)!);
}

function isPrintable(char: string): boolean {
  return char === ' ' || /^[\p{L}\p{M}\p{N}\p{P}\p{S}]$/u.test(char);
}

function escaped(code: number): string {
  if (code < 0x80) return `\\x${code.toString(16).padStart(2, '0')}`;
  return code < 0x10000 ? `\\u${code.toString(16).padStart(4, '0')}` : `\\U${code.toString(16).padStart(8, '0')}`;
}
