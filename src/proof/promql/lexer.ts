import { PromqlError } from './promql-error';
import { quoteCharacter } from './quote';
import { scanNumber } from './scan-number';
import { scanString } from './scan-string';
import { type Kind, keyword, type Token } from './token';

const space = /[ \t\r\n]+/y;
const comment = /#[^\r\n]*/y;
const word = /[a-zA-Z_:][a-zA-Z0-9_:]*/y;
const label = /[a-zA-Z_][a-zA-Z0-9_]*/y;
const letters = /[a-zA-Z_]+/y;
const symbol = /==|!=|<=|<\/|>=|>\/|[-+*/%^<>=,()[\]{@]/y;
const symbolInBraces = /=~|!~|!=|[=,}]/y;
const parenthesisNext = /[ \t\r\n]*\(/y;
const durationStart = /[-+*/%^,():\]\d.]|[srmSRM]/;

const durationKeywords = new Set(['step', 'range', 'max_of', 'min_of']);

/**
 * The tokens of an expression, the last of them `eof`: prometheus promql/parser/lex.go. What a character means depends
 * on whether braces or brackets are open.
 *
 * @throws PromqlError
 */
export function* lex(input: string): Generator<Token, void> {
  let parentheses = 0;
  let inBraces = false;
  let inBrackets = false;
  /** Between a bracket and the first number only durations make sense, and not even a comment. */
  let beforeDuration = false;
  /** Upstream never forgets that brackets have begun with a number; until then it refuses `a[step():]`. */
  let hadDuration = false;
  let colons = 0;
  let position = 0;

  const match = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = position;
    return pattern.exec(input)?.[0];
  };
  const fail = (message: string, at = position): never => {
    throw new PromqlError(message, at);
  };
  const token = (kind: Kind, text: string): Token => {
    const start = position;
    position += text.length;
    return { kind, text, start };
  };

  for (;;) {
    const ignored = match(space) ?? (beforeDuration ? undefined : match(comment));
    if (ignored !== undefined) {
      position += ignored.length;
      continue;
    }
    const char = input[position];
    if (inBraces) {
      yield inBracesToken();
      continue;
    }
    if (char === undefined) {
      if (beforeDuration) fail('unexpected end of input in duration expression');
      if (parentheses !== 0) fail('unclosed left parenthesis');
      if (inBrackets) fail('unclosed left bracket');
      return yield token('eof', '');
    }
    if (beforeDuration && !durationStart.test(char)) {
      fail(`unexpected character in duration expression: ${quoteCharacter(characterAt())}`);
    }
    if (/\d/.test(char) || /^\.\d/.test(input.slice(position, position + 2))) {
      const { kind, text } = scanNumber(input, position);
      hadDuration ||= beforeDuration;
      beforeDuration = false;
      yield token(kind, text);
    } else if (/["'`]/.test(char)) {
      yield token('string', scanString(input, position));
    } else if (/[a-zA-Z_:]/.test(char)) {
      yield inBrackets ? inBracketsToken(char) : wordToken();
    } else {
      yield symbolToken();
    }
  }

  function inBracesToken(): Token {
    const char = input[position];
    if (char === undefined) fail('unexpected end of input inside braces');
    if (/["'`]/.test(char)) return token('string', scanString(input, position));
    const name = match(label);
    if (name !== undefined) return token('identifier', name);
    const text = match(symbolInBraces);
    if (text !== undefined) {
      if (text === '}') inBraces = false;
      return token(text as Kind, text);
    }
    if (char === '{') fail(`unexpected left brace '{'`);
    if (char === '!') fail(`unexpected character after '!' inside braces: ${quoteCharacter(characterAt(1))}`);
    return fail(`unexpected character inside braces: ${quoteCharacter(characterAt())}`);
  }

  /** In brackets a colon is a token, and the only words are those of duration expressions. */
  function inBracketsToken(char: string): Token {
    if (char === ':') {
      if (beforeDuration && !hadDuration) fail('unexpected colon before duration in duration expression', position + 1);
      if (colons++ > 0) fail("unexpected colon ':'");
      return token(':', ':');
    }
    const name = match(letters)!;
    if (durationKeywords.has(name.toLowerCase())) return token(name.toLowerCase() as Kind, name);
    return fail(`unexpected character: ${quoteCharacter(char)}, expected ':'`);
  }

  function wordToken(): Token {
    const text = match(word)!;
    const kind = keyword(text);
    if (kind?.startsWith('fill')) {
      position += text.length;
      const isModifier = match(parenthesisNext) !== undefined;
      position -= text.length;
      return token(isModifier ? kind : 'identifier', text);
    }
    return token(kind ?? (text.includes(':') ? 'metric identifier' : 'identifier'), text);
  }

  function symbolToken(): Token {
    const text = match(symbol);
    if (text === undefined) {
      if (input[position] === '!') fail(`unexpected character after '!': ${quoteCharacter(characterAt(1))}`);
      return fail(`unexpected character: ${quoteCharacter(characterAt())}`);
    }
    if (text === '=' && input[position + 1] === '~') fail("unexpected character after '=': '~'");
    const opened = token(text as Kind, text);
    if (text === '(') parentheses++;
    if (text === ')' && --parentheses < 0) fail("unexpected right parenthesis ')'");
    if (text === '{') inBraces = true;
    if (text === '[') {
      if (inBrackets) fail("unexpected left bracket '['", opened.start);
      inBrackets = true;
      beforeDuration = true;
      colons = 0;
    }
    if (text === ']') {
      if (!inBrackets) fail("unexpected right bracket ']'", opened.start);
      inBrackets = false;
      beforeDuration = false;
    }
    return opened;
  }

  function characterAt(offset = 0): string | undefined {
    const code = input.codePointAt(position + offset);
    return code === undefined ? undefined : String.fromCodePoint(code);
  }
}
