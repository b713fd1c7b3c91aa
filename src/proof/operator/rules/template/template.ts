import { quote } from '../../../promql/quote';
import { type Cursor, cursorOver } from './cursor';
import { stringError } from './literal';
import { parsePipeline, type Scope } from './pipeline';
import { TemplateError, TooDeep } from './template-error';
import type { Token } from './token';

/** Prometheus declares these in front of every template: prometheus model/rulefmt/rulefmt.go, testTemplateParsing. */
const variables = ['$', '$labels', '$externalLabels', '$externalURL', '$value'];

const deepest = 200;

interface Tree {
  readonly scope: Scope;
  /** Names of templates with something in them. */
  readonly defined: Set<string>;
  /** How many ranges are around. */
  readonly ranges: number;
  readonly depth: number;
}

interface List {
  /** What ended the list; `eof` only outside of everything. */
  readonly end: 'end' | 'else' | 'eof';
  readonly isEmpty: boolean;
}

/**
 * Why Go does not parse the template of a label or annotation; `unknown` if it nests too deeply to tell. Whether its
 * fields and arguments make sense shows only when an alert fires: Go text/template/parse/parse.go, Parse.
 */
export function templateError(text: string, name: string): string | undefined {
  const tree: Tree = { scope: { cursor: cursorOver(text), variables }, defined: new Set([name]), ranges: 0, depth: 0 };
  try {
    const { end } = parseList(tree);
    if (end !== 'eof') tree.scope.cursor.fail(`unexpected {{${end}}}`);
    return undefined;
  } catch (error) {
    if (error instanceof TemplateError) return `template: ${name}:${error.message}`;
    if (error instanceof TooDeep) return 'unknown';
    throw error;
  }
}

/** parse.go, parse and itemList. */
function parseList(tree: Tree): List {
  const { cursor } = tree.scope;
  let isEmpty = true;
  for (;;) {
    const token = cursor.nextNonSpace();
    if (token.kind === 'text') {
      isEmpty &&= token.text.trim() === '';
    } else if (token.kind === 'left delimiter') {
      const action = parseAction(tree);
      if (action === 'end' || action === 'else') return { end: action, isEmpty };
      isEmpty &&= action === 'definition';
    } else if (token.kind === 'eof') {
      return tree.depth === 0 ? { end: 'eof', isEmpty } : cursor.fail('unexpected EOF');
    } else {
      cursor.unexpected(token, 'input');
    }
  }
}

/** parse.go, action; definitions may stand outside of everything only. */
function parseAction(tree: Tree): 'end' | 'else' | 'definition' | 'other' {
  const { cursor } = tree.scope;
  const { kind, text } = cursor.peekNonSpace();
  if (kind !== 'keyword' || (text === 'define' && tree.depth > 0)) {
    parsePipeline(tree.scope, 'command');
    return 'other';
  }
  cursor.next();
  switch (text) {
    case 'end':
      cursor.expect('right delimiter', 'end');
      return 'end';
    case 'else':
      if (!isKeyword(cursor.peekNonSpace(), 'if', 'with')) cursor.expect('right delimiter', 'else');
      return 'else';
    case 'define':
      parseDefinition(tree);
      return 'definition';
    case 'block':
      parseBlock(tree);
      return 'other';
    case 'template':
      parseName(cursor, 'template clause');
      if (cursor.peekNonSpace().kind === 'right delimiter') cursor.next();
      else parsePipeline(tree.scope, 'template clause');
      return 'other';
    case 'break':
    case 'continue':
      cursor.expect('right delimiter', `{{${text}}}`);
      if (tree.ranges === 0) cursor.fail(`{{${text}}} outside {{range}}`);
      return 'other';
    default:
      parseControl(tree, text as 'if' | 'range' | 'with');
      return 'other';
  }
}

/** parse.go, parseControl: what the pipeline declares is known up to the end. */
function parseControl(tree: Tree, keyword: 'if' | 'range' | 'with'): void {
  const { cursor, variables: outside } = tree.scope;
  parsePipeline(tree.scope, keyword);
  const inside = nested(tree);
  const body = parseList(keyword === 'range' ? { ...inside, ranges: tree.ranges + 1 } : inside);
  if (body.end === 'else') {
    if (keyword !== 'range' && isKeyword(cursor.peek(), keyword)) {
      cursor.next();
      parseControl(inside, keyword);
    } else if (parseList(inside).end === 'else') {
      cursor.fail('expected end; found {{else}}');
    }
  }
  tree.scope.variables = outside;
}

/** parse.go, parseDefinition. */
function parseDefinition(tree: Tree): void {
  const { cursor } = tree.scope;
  const name = parseName(cursor, 'define clause');
  cursor.expect('right delimiter', 'define clause');
  parseNamed(tree, name, 'define clause');
}

/** parse.go, blockControl. */
function parseBlock(tree: Tree): void {
  const name = parseName(tree.scope.cursor, 'block clause');
  parsePipeline(tree.scope, 'block clause');
  parseNamed(tree, name, 'block clause');
}

/** A template of its own knows no variables of the one around it. */
function parseNamed(tree: Tree, name: string, context: string): void {
  const { cursor } = tree.scope;
  const { end, isEmpty } = parseList({ ...nested(tree), scope: { cursor, variables: ['$'] }, ranges: 0 });
  if (end === 'else') cursor.fail(`unexpected {{else}} in ${context}`);
  if (isEmpty) return;
  if (tree.defined.has(name)) cursor.fail(`template: multiple definition of template ${quote(name)}`);
  tree.defined.add(name);
}

function parseName(cursor: Cursor, context: string): string {
  const token = cursor.nextNonSpace();
  if (token.kind !== 'string' && token.kind !== 'raw string') cursor.unexpected(token, context);
  const error = stringError(token.text);
  if (error !== undefined) cursor.fail(error);
  return token.text.slice(1, -1);
}

function nested(tree: Tree): Tree {
  if (tree.depth >= deepest) throw new TooDeep();
  return { ...tree, depth: tree.depth + 1 };
}

function isKeyword({ kind, text }: Token, ...words: readonly string[]): boolean {
  return kind === 'keyword' && words.includes(text);
}
