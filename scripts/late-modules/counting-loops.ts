import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'esbuild';
import ts from 'typescript';

/**
 * Makes loops over arrays count, and takes arrays apart by index: `for (const [name, value] of pairs)` asks two iterators,
 * and as long as V8 has not optimized the function, which it does to few in a run of a second, each answer is an object.
 * That was a seventh of all that a check allocates.
 *
 * Only what TypeScript knows to be an array: a Map, a Set or a generator has no length, and `any` may be all of them.
 */
export const countingLoops = (root: string): Plugin => ({
  name: 'counting-loops',
  setup: ({ onLoad }) => {
    const rewritten = rewriterOf(root);
    onLoad({ filter: /\.ts$/ }, ({ path }) => ({ contents: rewritten(path), loader: 'ts' }));
  },
});

/** Rewrites the files of a TypeScript program. */
export function rewriterOf(root: string): (file: string) => string {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (file) => readFileSync(file, 'utf8'));
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const program = ts.createProgram(fileNames, { ...options, noEmit: true });
  const printer = ts.createPrinter();
  return (file) => {
    const source = program.getSourceFile(file);
    if (!source) throw new Error(`${file} is not in the program of ${root}`);
    const [transformed] = ts.transform(source, [counting(program.getTypeChecker())]).transformed;
    return printer.printFile(transformed);
  };
}

function counting(checker: ts.TypeChecker): ts.TransformerFactory<ts.SourceFile> {
  const holdsArray = (node: ts.Node) => isArray(checker.getTypeAtLocation(node), checker);
  return (context) => {
    const visit = <T extends ts.Node>(node: T): T => {
      const visited = ts.visitEachChild(node, visit, context) as ts.Node;
      if (ts.isForOfStatement(node) && isConst(node) && holdsArray(node.expression)) {
        return countingLoop(visited as ts.ForOfStatement, context.factory) as ts.Node as T;
      }
      if (ts.isArrayBindingPattern(node) && !hasRest(node) && holdsArray(node)) {
        return patternByIndex(visited as ts.ArrayBindingPattern, context.factory) as ts.Node as T;
      }
      return visited as T;
    };
    return visit;
  };
}

function isArray(type: ts.Type, checker: ts.TypeChecker): boolean {
  if (type.isUnion()) return type.types.every((member) => isArray(member, checker));
  return checker.isArrayType(type) || checker.isTupleType(type);
}

function isConst({ initializer, awaitModifier }: ts.ForOfStatement): boolean {
  return !awaitModifier && ts.isVariableDeclarationList(initializer) && (initializer.flags & ts.NodeFlags.Const) !== 0;
}

function hasRest({ elements }: ts.ArrayBindingPattern): boolean {
  return elements.some((element) => ts.isBindingElement(element) && element.dotDotDotToken);
}

function countingLoop(
  { initializer, expression, statement }: ts.ForOfStatement,
  factory: ts.NodeFactory,
): ts.Statement {
  const [{ name }] = (initializer as ts.VariableDeclarationList).declarations;
  const [index, list] = [factory.createUniqueName('index'), factory.createUniqueName('list')];
  const declare = (what: ts.BindingName, value: ts.Expression) =>
    factory.createVariableDeclaration(what, undefined, undefined, value);
  const each = factory.createVariableDeclarationList(
    [declare(name, factory.createElementAccessExpression(list, index))],
    ts.NodeFlags.Const,
  );
  return factory.createForStatement(
    factory.createVariableDeclarationList(
      [declare(index, factory.createNumericLiteral(0)), declare(list, expression)],
      ts.NodeFlags.Let,
    ),
    factory.createLessThan(index, factory.createPropertyAccessExpression(list, 'length')),
    factory.createPostfixIncrement(index),
    factory.createBlock([factory.createVariableStatement(undefined, each), statement]),
  );
}

/** `[first, , third = 3]` as `{ 0: first, 2: third = 3 }`. */
function patternByIndex({ elements }: ts.ArrayBindingPattern, factory: ts.NodeFactory): ts.ObjectBindingPattern {
  return factory.createObjectBindingPattern(
    elements.flatMap((element, index) =>
      ts.isBindingElement(element)
        ? factory.createBindingElement(
            undefined,
            factory.createNumericLiteral(index),
            element.name,
            element.initializer,
          )
        : [],
    ),
  );
}
