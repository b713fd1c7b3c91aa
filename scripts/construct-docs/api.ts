import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** A comment of the source, taken apart. */
export interface Doc {
  readonly text: string;
  readonly tags: ReadonlyMap<string, string>;
}

/** Something that an exported name has: a property, a method, a value of an enum. */
export interface Member extends Doc {
  readonly name: string;
  /** As in the source: of a property its type, of a method its result. */
  readonly type: string;
  readonly optional: boolean;
  readonly isStatic: boolean;
  /** Present if it can be called. */
  readonly parameters?: readonly Parameter[];
}

export interface Parameter {
  readonly name: string;
  readonly type: string;
  readonly optional: boolean;
  readonly text: string;
}

/** A name that users can import. */
export interface Exported extends Doc {
  readonly name: string;
  readonly kind: 'class' | 'interface' | 'enum';
  /** What it extends. */
  readonly bases: readonly string[];
  /** Present if users can say `new`. */
  readonly constructorParameters?: readonly Parameter[];
  readonly members: readonly Member[];
}

type Declaration = ts.ClassDeclaration | ts.InterfaceDeclaration | ts.EnumDeclaration;

const SRC = join(__dirname, '../../src');

/** What src/index.ts exports, but for the generated classes of imports/, by name. */
export function publicApi(): ReadonlyMap<string, Exported> {
  const api = new Map<string, Exported>();
  for (const statement of parse(join(SRC, 'index.ts')).statements) {
    const module = ts.isExportDeclaration(statement) && (statement.moduleSpecifier as ts.StringLiteral).text;
    if (!module || module.startsWith('../')) continue;
    const { exportClause } = statement;
    const file = parse(fileOf(join(SRC, module)));
    const wanted =
      exportClause && ts.isNamedExports(exportClause) ? exportClause.elements.map(({ name }) => name.text) : undefined;
    for (const declaration of declarationsOf(file, wanted)) api.set(declaration.name!.text, exported(declaration));
  }
  return api;
}

function fileOf(module: string): string {
  return existsSync(`${module}.ts`) ? `${module}.ts` : join(module, 'index.ts');
}

function parse(file: string): ts.SourceFile {
  return ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, true);
}

/** The declarations of these names; of all that the file exports, if no names are given. */
function declarationsOf(file: ts.SourceFile, names?: readonly string[]): Declaration[] {
  const all = file.statements.filter(
    (statement): statement is Declaration =>
      ts.isClassDeclaration(statement) || ts.isInterfaceDeclaration(statement) || ts.isEnumDeclaration(statement),
  );
  if (!names) return all.filter((one) => (ts.getCombinedModifierFlags(one) & ts.ModifierFlags.Export) !== 0);
  return names.map((name) => {
    const found = all.find((one) => one.name?.text === name);
    if (!found) throw new Error(`${file.fileName} declares no ${name}`);
    return found;
  });
}

function exported(node: Declaration): Exported {
  const kind = ts.isClassDeclaration(node) ? 'class' : ts.isEnumDeclaration(node) ? 'enum' : 'interface';
  const bases = ts.isEnumDeclaration(node) ? [] : (node.heritageClauses ?? []).flatMap((clause) => clause.types);
  const create = ts.isClassDeclaration(node) ? node.members.find(ts.isConstructorDeclaration) : undefined;
  return {
    name: node.name!.text,
    kind,
    bases: bases.map((base) => base.getText()),
    constructorParameters: create && isPublic(create) ? create.parameters.map(parameter) : undefined,
    members: [...node.members].filter(isPublic).flatMap(member),
    ...docOf(create && isPublic(create) ? [node, create] : [node]),
  };
}

function isPublic(node: ts.Node): boolean {
  const hidden = ts.ModifierFlags.Private | ts.ModifierFlags.Protected;
  const flags = ts.getCombinedModifierFlags(node as ts.Declaration);
  return (flags & hidden) === 0 && !ts.getJSDocTags(node).some(({ tagName }) => tagName.text === 'internal');
}

function member(node: ts.ClassElement | ts.TypeElement | ts.EnumMember): Member[] {
  if (!node.name || ts.isConstructorDeclaration(node)) return [];
  const callable = ts.isMethodDeclaration(node) || ts.isMethodSignature(node);
  const typed = node as { type?: ts.TypeNode; initializer?: ts.Expression; questionToken?: ts.Token<ts.SyntaxKind> };
  return [
    {
      name: node.name.getText(),
      type: (typed.type ?? typed.initializer)?.getText() ?? '',
      optional: typed.questionToken !== undefined,
      isStatic: (ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Static) !== 0,
      parameters: callable ? node.parameters.map(parameter) : undefined,
      ...docOf([node]),
    },
  ];
}

function parameter(node: ts.ParameterDeclaration): Parameter {
  const optional = node.questionToken !== undefined || node.initializer !== undefined;
  const text = ts.getJSDocParameterTags(node).map(textOf).join(' ');
  return { name: node.name.getText(), type: node.type?.getText() ?? '', optional, text };
}

function docOf(nodes: readonly ts.Node[]): Doc {
  const comments = nodes.flatMap((node) => ts.getJSDocCommentsAndTags(node)).filter(ts.isJSDoc);
  const tags = comments.flatMap(({ tags = [] }) => [...tags]);
  return {
    text: comments
      .map(({ comment }) => ts.getTextOfJSDocComment(comment) ?? '')
      .filter(Boolean)
      .join('\n\n'),
    tags: new Map(tags.map((tag) => [tag.tagName.text, textOf(tag)])),
  };
}

/** What a tag says, from its source: TypeScript takes the beginning of a URL for a name. */
function textOf(tag: ts.JSDocTag): string {
  const source = tag.getText().replace(/^@\w+/, '');
  const text = ts.isJSDocParameterTag(tag) ? source.replace(tag.name.getText(), '') : source;
  return text.replace(/\s*\n\s*\*\s?/g, ' ').trim();
}
