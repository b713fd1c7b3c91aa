import { escapedCharacter, quote } from '../../../promql/quote';
import type { Token, TokenKind } from './token';

const keywords = new Set(['block', 'break', 'continue', 'define', 'else', 'end', 'if', 'range', 'template', 'with']);

const spaces = /[ \t\r\n]+/y;
const rightDelimiter = /(?:[ \t\r\n]-)?\}\}/y;
const word = /[\p{L}\p{Nd}_]+/uy;
const terminator = /[ \t\r\n.,|:)(]|\}\}|$/y;
const number =
  /[+-]?(?:0[xX][\da-fA-F_]*\.?[\da-fA-F_]*(?:[pP][+-]?[\d_]*)?|0[oO][0-7_]*\.?[0-7_]*|0[bB][01_]*\.?[01_]*|[\d_]*\.?[\d_]*(?:[eE][+-]?[\d_]*)?)i?/y;
const quoted = /"(?:\\[^\n]|[^"\\\n])*"/uy;
const character = /'(?:\\[^\n]|[^'\\\n])*'/uy;
const raw = /`[^`]*`/y;

/** The tokens of a template, the last of them `eof` or `error`: Go text/template/parse/lex.go. */
export function* lex(input: string): Generator<Token, void> {
  let position = 0;
  let line = 1;
  let parentheses = 0;

  const match = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = position;
    return pattern.exec(input)?.[0];
  };
  const skip = (text: string): void => {
    position += text.length;
    for (const char of text) if (char === '\n') line++;
  };
  const token = (kind: TokenKind, text: string): Token => {
    const found = { kind, text, line };
    skip(text);
    return found;
  };
  const error = (message: string): Token => ({ kind: 'error', text: message, line });

  for (;;) {
    const open = input.indexOf('{{', position);
    const text = input.slice(position, open < 0 ? undefined : open);
    const trims = open >= 0 && /^-[ \t\r\n]/.test(input.slice(open + 2, open + 4));
    const kept = trims ? text.replace(/[ \t\r\n]+$/, '') : text;
    if (kept !== '') yield { kind: 'text', text: kept, line };
    skip(text);
    if (open < 0) return yield token('eof', '');

    const marker = trims ? 2 : 0;
    if (input.startsWith('/*', open + 2 + marker)) {
      const end = input.indexOf('*/', open + 4 + marker);
      if (end < 0) return yield error('unclosed comment');
      skip(input.slice(position, end + 2));
      if (match(rightDelimiter) === undefined) return yield error('comment ends before closing delimiter');
      closeAction();
      continue;
    }
    yield token('left delimiter', '{{');
    position += marker;
    parentheses = 0;
    for (let inside = true; inside; ) {
      const next = actionToken();
      yield next;
      if (next.kind === 'error') return;
      inside = next.kind !== 'right delimiter';
    }
  }

  /** Behind the marker of a trimmed delimiter white space goes, too. */
  function closeAction(): Token {
    const delimiter = match(rightDelimiter)!;
    const closed: Token = { kind: 'right delimiter', text: '}}', line };
    skip(delimiter);
    if (delimiter !== '}}') skip(match(spaces) ?? '');
    return closed;
  }

  function actionToken(): Token {
    if (match(rightDelimiter) !== undefined) return parentheses === 0 ? closeAction() : error('unclosed left paren');
    const char = input[position];
    if (char === undefined) return error('unclosed action');
    const space = match(spaces);
    if (space !== undefined) {
      // The last one may belong to a trimmed delimiter.
      const trimmed = /^-\}\}/.test(input.slice(position + space.length));
      return token('space', trimmed ? space.slice(0, -1) : space);
    }
    switch (char) {
      case '=':
        return token('assign', char);
      case ':':
        return input[position + 1] === '=' ? token('declare', ':=') : error('expected :=');
      case '|':
        return token('pipe', char);
      case '"':
        return literal('string', quoted, 'unterminated quoted string');
      case '`':
        return literal('raw string', raw, 'unterminated raw quoted string');
      case "'":
        return literal('char constant', character, 'unterminated character constant');
      case '(':
        parentheses++;
        return token('(', char);
      case ')':
        return --parentheses < 0 ? error('unexpected right paren') : token(')', char);
    }
    if (char === '$' || (char === '.' && !/\d/.test(input[position + 1] ?? ''))) return named(char);
    if (/[.+\d-]/.test(char)) return numeric();
    if (match(word) !== undefined) return identifier();
    return /[!-~]/.test(char)
      ? token('char', char)
      : error(`unrecognized character in action: ${escapedCharacter(char)}`);
  }

  function literal(kind: TokenKind, pattern: RegExp, unterminated: string): Token {
    const text = match(pattern);
    return text === undefined ? error(unterminated) : token(kind, text);
  }

  /** `.Field`, `$variable`, or the dot and dollar themselves. */
  function named(sign: '.' | '$' | string): Token {
    position++;
    const name = match(terminator) === undefined ? (match(word) ?? '') : '';
    position--;
    if (name === '' && sign === '.') return terminated(1) ?? token('dot', sign);
    return terminated(1 + name.length) ?? token(sign === '$' ? 'variable' : 'field', sign + name);
  }

  function identifier(): Token {
    const text = match(word)!;
    const bad = terminated(text.length);
    if (bad) return bad;
    if (keywords.has(text)) return token('keyword', text);
    if (text === 'nil') return token('nil', text);
    return token(text === 'true' || text === 'false' ? 'bool' : 'identifier', text);
  }

  /** An error if a name is not followed by something that ends it. */
  function terminated(length: number): Token | undefined {
    terminator.lastIndex = position + length;
    if (terminator.test(input)) return undefined;
    return error(`bad character ${escapedCharacter(String.fromCodePoint(input.codePointAt(position + length)!))}`);
  }

  function numeric(): Token {
    const first = match(number)!;
    position += first.length;
    const second = /[+-]/.test(input[position] ?? '') ? match(number)! : '';
    position += second.length;
    const tail = match(word)?.[0] ?? '';
    position -= first.length + second.length;
    const text = first + second;
    const isComplete = tail === '' && (second === '' || second.endsWith('i'));
    if (!isComplete) return error(`bad number syntax: ${quote(text + tail)}`);
    return token(second === '' ? 'number' : 'complex', text);
  }
}
