import { PromqlError } from './promql-error';
import { escapedCharacter } from './quote';

const escapes: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\\': '\\',
};

/** How many digits, to which base, follow the letter of an escape; an octal escape has no letter. */
const numeric: Readonly<Record<string, readonly [digits: number, base: number]>> = {
  x: [2, 16],
  u: [4, 16],
  U: [8, 16],
};

/** The string literal that begins at a quote, with its quotes: prometheus promql/parser/lex.go, lexString and lexRawString. */
export function scanString(input: string, start: number): string {
  const quote = input[start];
  const isRaw = quote === '`';
  for (let at = start + 1; ; at++) {
    const char = input[at];
    if (char === undefined || (char === '\n' && !isRaw)) {
      throw new PromqlError(isRaw ? 'unterminated raw string' : 'unterminated quoted string', start);
    }
    if (char === '\ufffd') throw new PromqlError('invalid UTF-8 rune', start);
    if (char === quote) return input.slice(start, at + 1);
    if (char === '\\' && !isRaw) at = escapeEnd(input, at, quote, start);
  }
}

/** Where the last character of an escape is: lex.go, lexEscape. */
function escapeEnd(input: string, backslash: number, quote: string, start: number): number {
  const fail = (message: string): never => {
    throw new PromqlError(message, start);
  };
  const letter = input[backslash + 1];
  if (letter === undefined) fail('escape sequence not terminated');
  if (letter === quote || letter in escapes) return backslash + 1;
  if (!(letter in numeric) && !/[0-7]/.test(letter)) fail(`unknown escape sequence ${escapedCharacter(letter)}`);

  const [digits, base] = numeric[letter] ?? [3, 8];
  const from = letter in numeric ? backslash + 2 : backslash + 1;
  const text = input.slice(from, from + digits);
  const bad = [...text].find((char) => Number.isNaN(Number.parseInt(char, base)));
  if (bad !== undefined) fail(`illegal character ${escapedCharacter(bad)} in escape sequence`);
  if (text.length < digits) fail('escape sequence not terminated');
  const code = Number.parseInt(text, base);
  const largest = digits < 4 ? 0xff : 0x10ffff;
  if (code > largest || (code >= 0xd800 && code < 0xe000)) fail('escape sequence is an invalid Unicode code point');
  return from + digits - 1;
}

/** The value of a literal that `scanString` has found: prometheus util/strutil/quote.go, Unquote. */
export function unquote(literal: string): string {
  const body = literal.slice(1, -1);
  if (literal.startsWith('`')) return body;
  return body.replace(/\\(?:x(..)|u(.{4})|U(.{8})|([0-7]{3})|(.))/gs, (_, x, u, long, octal, letter) => {
    if (letter !== undefined) return escapes[letter] ?? letter;
    return String.fromCodePoint(octal ? Number.parseInt(octal, 8) : Number.parseInt(x ?? u ?? long, 16));
  });
}
