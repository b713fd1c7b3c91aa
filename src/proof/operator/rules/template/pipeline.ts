import { quote } from '../../../promql/quote';
import type { Cursor } from './cursor';
import { templateFunctions } from './functions';
import { characterError, complexError, numberError, stringError } from './literal';
import { TooDeep } from './template-error';
import type { Token, TokenKind } from './token';

/** What is known where a template stands. */
export interface Scope {
  readonly cursor: Cursor;
  /** Names with their dollar; what a control structure declares is gone behind it. */
  variables: readonly string[];
}

const deepest = 200;
const literals = new Set<TokenKind>([
  'bool',
  'dot',
  'nil',
  'number',
  'complex',
  'char constant',
  'string',
  'raw string',
]);
const operands = new Set<TokenKind>([...literals, 'field', 'identifier', 'variable', '(']);

/** Go text/template/parse/parse.go, pipeline: `declarations? command ('|' command)*`, up to and with what ends it. */
export function parsePipeline(
  scope: Scope,
  context: string,
  end: 'right delimiter' | ')' = 'right delimiter',
  depth = 0,
): void {
  const { cursor } = scope;
  if (depth > deepest) throw new TooDeep();
  parseDeclarations(scope, context);
  const stages: TokenKind[] = [];
  for (let token = cursor.peekNonSpace(); token.kind !== end; token = cursor.peekNonSpace()) {
    if (!operands.has(token.kind)) cursor.unexpected(cursor.next(), context);
    parseCommand(scope, depth);
    stages.push(token.kind);
  }
  cursor.next();
  if (stages.length === 0) cursor.fail(`missing value for ${context}`);
  const literal = stages.findIndex((kind, stage) => stage > 0 && literals.has(kind));
  if (literal > 0) cursor.fail(`non executable command in pipeline stage ${literal + 1}`);
}

/** `$x :=`, `$x =` and in a range `$i, $x :=`. */
function parseDeclarations(scope: Scope, context: string): void {
  const { cursor } = scope;
  for (let count = 1; cursor.peekNonSpace().kind === 'variable'; count++) {
    const after = cursor.peekSecond();
    const isComma = after.kind === 'char' && after.text === ',';
    if (after.kind !== 'assign' && after.kind !== 'declare' && !isComma) return;

    const variable = cursor.next();
    cursor.nextNonSpace();
    scope.variables = [...scope.variables, variable.text];
    if (!isComma) return;
    if (context !== 'range' || count > 1) cursor.fail(`too many declarations in ${context}`);
    const next = cursor.peekNonSpace().kind;
    if (next !== 'variable' && next !== 'right delimiter' && next !== ')') {
      cursor.fail('range can only initialize variables');
    }
  }
}

/** `operand (space operand)*`; a pipe behind it is taken, too. */
function parseCommand(scope: Scope, depth: number): void {
  const { cursor } = scope;
  let count = 0;
  for (;;) {
    cursor.peekNonSpace();
    if (parseOperand(scope, depth)) count++;
    const { kind } = cursor.peek();
    if (kind === 'space') continue;
    if (kind === 'pipe') cursor.next();
    else if (kind !== 'right delimiter' && kind !== ')') cursor.unexpected(cursor.next(), 'operand');
    break;
  }
  if (count === 0) cursor.fail('empty command');
}

/** A term and the fields behind it. */
function parseOperand(scope: Scope, depth: number): boolean {
  const { cursor } = scope;
  const term = cursor.peek();
  if (!operands.has(term.kind)) return false;
  cursor.next();
  if (term.kind === '(') parsePipeline(scope, 'parenthesized pipeline', ')', depth + 1);
  const error = termError(scope, term);
  if (error !== undefined) cursor.fail(error);

  const hasFields = cursor.peek().kind === 'field';
  while (cursor.peek().kind === 'field') cursor.next();
  if (hasFields && literals.has(term.kind)) cursor.fail(`unexpected . after term ${quote(term.text)}`);
  return true;
}

function termError({ variables }: Scope, { kind, text }: Token): string | undefined {
  switch (kind) {
    case 'identifier':
      return templateFunctions.has(text) ? undefined : `function ${quote(text)} not defined`;
    case 'variable':
      return variables.includes(text) ? undefined : `undefined variable ${quote(text)}`;
    case 'number':
      return numberError(text);
    case 'complex':
      return complexError(text);
    case 'char constant':
      return characterError(text);
    case 'string':
    case 'raw string':
      return stringError(text);
    default:
      return undefined;
  }
}
