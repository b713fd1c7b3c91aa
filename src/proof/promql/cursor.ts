import { lex } from './lexer';
import { PromqlError } from './promql-error';
import { describeToken, type Kind, type Token } from './token';

/** A place among the tokens of an expression. */
export interface Cursor {
  peek(): Token;
  take(): Token;
  /** Takes the next token if it is of this kind. */
  accept(kind: Kind): Token | undefined;
  /** Takes the next token, which has to be of this kind. */
  expect(kind: Kind, context?: string, expected?: string): Token;
  /** Offset behind the last token taken. */
  end(): number;
  /** prometheus promql/parser/parse.go, unexpected. */
  unexpected(context?: string, expected?: string): PromqlError;
}

/** Tokens are read when they are looked at, so that of two mistakes the first is reported. */
export function cursorOver(input: string): Cursor {
  const tokens = lex(input);
  let next: Token | undefined;
  let end = 0;

  const peek = (): Token => {
    next ??= tokens.next().value ?? { kind: 'eof', text: '', start: input.length };
    return next;
  };
  const take = (): Token => {
    const token = peek();
    next = undefined;
    end = token.start + token.text.length;
    return token;
  };
  const unexpected = (context?: string, expected?: string): PromqlError => {
    const token = peek();
    const where = context === undefined ? '' : ` in ${context}`;
    const what = expected === undefined ? '' : `, expected ${expected}`;
    return new PromqlError(`unexpected ${describeToken(token)}${where}${what}`, token.start);
  };
  return {
    peek,
    take,
    unexpected,
    accept: (kind) => (peek().kind === kind ? take() : undefined),
    expect(kind, context, expected) {
      if (peek().kind !== kind) throw unexpected(context, expected);
      return take();
    },
    end: () => end,
  };
}
