import { lex } from './lexer';
import { TemplateError } from './template-error';
import { describeToken, type Token, type TokenKind } from './token';

/** A place among the tokens of a template. */
export interface Cursor {
  /** The next token, white space not skipped. */
  peek(): Token;
  next(): Token;
  peekNonSpace(): Token;
  nextNonSpace(): Token;
  /** The token behind the next one that is no white space. */
  peekSecond(): Token;
  expect(kind: TokenKind, context: string): Token;
  fail(message: string): never;
  unexpected(token: Token, context: string): never;
}

export function cursorOver(text: string): Cursor {
  const tokens = [...lex(text)];
  let at = 0;

  const peek = (): Token => tokens[Math.min(at, tokens.length - 1)];
  const next = (): Token => {
    const token = peek();
    at++;
    return token;
  };
  const skipSpace = (): void => {
    while (peek().kind === 'space') at++;
  };
  const peekNonSpace = (): Token => {
    skipSpace();
    return peek();
  };
  const nextNonSpace = (): Token => {
    skipSpace();
    return next();
  };
  const fail = (message: string): never => {
    throw new TemplateError(`${tokens[Math.max(0, Math.min(at, tokens.length) - 1)].line}: ${message}`);
  };
  const unexpected = (token: Token, context: string): never =>
    fail(token.kind === 'error' ? token.text : `unexpected ${describeToken(token)} in ${context}`);
  return {
    peek,
    next,
    peekNonSpace,
    nextNonSpace,
    peekSecond() {
      let second = at + 1;
      while (tokens[second]?.kind === 'space') second++;
      return tokens[Math.min(second, tokens.length - 1)];
    },
    expect(kind, context) {
      const token = nextNonSpace();
      return token.kind === kind ? token : unexpected(token, context);
    },
    fail,
    unexpected,
  };
}
