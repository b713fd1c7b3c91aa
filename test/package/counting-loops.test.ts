import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import { rewriterOf } from '../../scripts/late-modules/counting-loops';

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'counting-loops-'));
  mkdirSync(join(root, 'src'));
  writeFileSync(
    join(root, 'tsconfig.json'),
    JSON.stringify({ compilerOptions: { strict: true, target: 'es2022', types: [] }, include: ['src'] }),
  );
});
afterAll(() => rmSync(root, { recursive: true }));

/** A function as it is in the bundle, and the source that it was made from. */
function both(source: string): { readonly source: string; readonly rewritten: string } {
  const file = join(root, 'src/sample.ts');
  writeFileSync(file, source);
  return { source, rewritten: rewriterOf(root)(file) };
}

function run(source: string): unknown {
  const { code } = transformSync(source, { loader: 'ts', format: 'cjs' });
  const module = { exports: {} as { sample?: () => unknown } };
  new Function('module', 'exports', code)(module, module.exports);
  return module.exports.sample?.();
}

const found = 'const found: unknown[] = [];';

test.each([
  ['a loop', `for (const item of [1, 2, 3]) found.push(item);`],
  ['a loop in a loop', `for (const a of [1, 2]) for (const b of [a, a * 10]) found.push([a, b]);`],
  ['break and continue', `for (const n of [1, 2, 3, 4]) { if (n === 2) continue; if (n === 4) break; found.push(n); }`],
  [
    'a label',
    `outer: for (const a of [1, 2]) for (const b of [3, 4]) { if (b === 4) continue outer; found.push(a + b); }`,
  ],
  [
    'functions that keep what they saw',
    `const kept: (() => number)[] = []; for (const n of [1, 2]) kept.push(() => n); found.push(...kept.map((get) => get()));`,
  ],
  ['a list that grows', `const list = [1]; for (const n of list) { if (n < 4) list.push(n + 1); found.push(n); }`],
  ['a list that shrinks', `const list = [1, 2, 3, 4]; for (const n of list) { list.pop(); found.push(n); }`],
  [
    'a body with the name of the item',
    `for (const item of [1, 2]) { found.push(0); { const item = 7; found.push(item); } }`,
  ],
  ['a body that hides the item', `for (const item of [1, 2]) { const item = 7; found.push(item); }`],
  [
    'names that look made up',
    `const index = [9], list = [8]; for (const index_1 of index) for (const list_1 of list) found.push(index_1, list_1);`,
  ],
  ['pairs', `for (const [name, value] of Object.entries({ a: 1, b: 2 })) found.push(name, value);`],
  [
    'holes and defaults',
    `const [, second = 5, third = 6] = [1, undefined, 3] as (number | undefined)[]; found.push(second, third);`,
  ],
  [
    'patterns in patterns',
    `const [{ a: [b] }, [c]] = [{ a: [1] }, [2]] as [{ a: number[] }, number[]]; found.push(b, c);`,
  ],
  ['parameters', `found.push(...[[1, 2], [3, 4]].map(([a, b]) => a * b));`],
  ['too short a list', `const [a, b] = [1] as [number, number?]; found.push(a, b);`],
  ['the rest', `const [first, ...rest] = [1, 2, 3]; found.push(first, rest);`],
  ['a hole in a list', `for (const item of [1, , 3]) found.push(item);`],
  ['a Map', `for (const [key, value] of new Map([['a', 1]])) found.push(key, value);`],
  ['a Set', `for (const item of new Set([1, 1, 2])) found.push(item);`],
  [
    'a generator',
    `function* two(): Generator<number> { yield 1; yield 2; } for (const item of two()) found.push(item);`,
  ],
  ['a text', `for (const character of 'ab😀') found.push(character);`],
  [
    'an array or a Set',
    `for (const items of [[1], new Set([2])] as (number[] | Set<number>)[]) for (const item of items) found.push(item);`,
  ],
  [
    'anything',
    `const any: any = new Set([3]); for (const item of any) found.push(item); const [a] = any; found.push(a);`,
  ],
])('%s does what it did', (_, statements) => {
  const { source, rewritten } = both(`export function sample(): unknown { ${found} ${statements} return found; }`);
  const outcome = run(source);
  expect(outcome).not.toEqual([]);
  expect(run(rewritten)).toEqual(outcome);
});

test('what is an array is asked by its index, all else as before', () => {
  const { rewritten } = both(`
    export function sample(pairs: readonly (readonly [string, number])[], map: ReadonlyMap<string, number>): number {
      let sum = 0;
      for (const [, value] of pairs) sum += value;
      for (const value of map.values()) sum += value;
      return sum;
    }`);
  expect(rewritten).toContain('const { 1: value } = list_1[index_1];');
  expect(rewritten).toContain('for (const value of map.values())');
});
