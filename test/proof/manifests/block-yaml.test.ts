import fc from 'fast-check';
import { dump } from 'js-yaml';
import { readBlockYaml } from '../../../src/proof/manifests/block-yaml';
import { parseYaml } from '../../../src/proof/manifests/yaml';
import { validObjects } from './valid-objects';

const scalars = [
  'y',
  '',
  '0',
  '012',
  '1.5',
  '"q"',
  "'s''t'",
  '"a\\"b"',
  'a b',
  'a#b',
  'a #c',
  '<<',
  '[1, a]',
  '[a',
  '{}',
  '&x v',
];
const blocks = [
  '|\n  t\n  u',
  '|\n      t\n\n       u\n',
  '>\n  t\n  u',
  '|-\n  x',
  '|+\n   x\n\n\n',
  '| # c\n   t',
  '|\n',
];
const mistakes = [
  'a: b',
  '@x',
  '- x',
  '? x',
  'x:',
  '"a": b',
  "'x",
  '"x" y',
  'a\n   b',
  '"a\n b"',
  '---',
  '...',
  '~',
  '.inf',
];
const keys = [
  'a: ',
  '"c": ',
  '1: ',
  'y: ',
  '- ',
  '- a: ',
  '<<: ',
  '# ',
  '',
  'a:',
  '- - ',
  '-',
  'items:',
  '- b:\n',
  'a b: ',
];

const line = fc
  .tuple(fc.nat(6), fc.constantFrom(...keys), fc.constantFrom(...scalars, ...blocks, ...mistakes))
  .map(([indent, key, value]) => ' '.repeat(indent) + key + value);
const looksLikeYaml = fc.array(line, { minLength: 1, maxLength: 7 }).map((lines) => `${lines.join('\n')}\n`);

/** A tab in a comment sends the same document to the other reader. */
const byJsYaml = (text: string) => parseYaml(`#\t\n${text}`);

test('what the fast reader reads, js-yaml reads alike', () => {
  fc.assert(
    fc.property(looksLikeYaml, (text) => {
      const block = readBlockYaml(text, byJsYaml);
      if (block) expect(block.value).toEqual(byJsYaml(text));
    }),
    { numRuns: 2000 },
  );
});

test('what programs print needs no other reader', () => {
  for (const { body } of validObjects) {
    expect(readBlockYaml(dump(body), () => fail('no plain block YAML'))?.value).toEqual(body);
  }
});

function fail(message: string): never {
  throw new Error(message);
}

test('it tells where the object and the items of a list begin', () => {
  const text = '# c\nkind: List\nitems:\n- kind: A\n-   kind: B\nother:\n- c\n';

  expect(readBlockYaml(text, byJsYaml)).toMatchObject({ start: 4, itemOffsets: [24, 36] });
});
