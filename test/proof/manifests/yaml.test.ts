import { parseYaml } from '../../../src/proof/manifests/yaml';

// Each answer is that of sigs.k8s.io/yaml v1.6.0 (go.yaml.in/yaml/v2 v2.4.4), asked with the same text.

test.each([
  ['y', true],
  ['No', false],
  ['on', true],
  ['tRue', 'tRue'],
  ['~', null],
  ['', null],
  ['012', 10],
  ['08', 8],
  ['0o17', 15],
  ['0x1F', 31],
  ['0b11', 3],
  ['-0b11', -3],
  ['1_000', 1000],
  ['1e3', 1000],
  ['+.5', 0.5],
  ['1.', 1],
  ['190:20:30', '190:20:30'],
  ['2001-12-14', '2001-12-14'],
  ['1e400', '1e400'],
  ['0xffffffffffffffffff', '0xffffffffffffffffff'],
  ['<<', '<<'],
  ['"y"', 'y'],
  ['!!str 12', '12'],
  ['!!int "3"', 3],
  ['!custom x', 'x'],
  ['!!binary aGk=', 'hi'],
])('%s is %j, as kubectl reads it', (scalar, value) => {
  expect(parseYaml(`a: ${scalar}\n`)).toEqual({ a: value });
});

test.each([
  ['the last of two equal keys counts', 'a: 1\na: 2\n', { a: 2 }],
  ['keys that are no strings become strings', '1: a\ny: b\n2.5: c\n', { '1': 'a', true: 'b', '2.5': 'c' }],
  [
    'a merge key overwrites what stands above it only',
    'x: &x { a: 1, b: 1 }\nz:\n  a: 2\n  <<: *x\n  b: 2\n',
    { x: { a: 1, b: 1 }, z: { a: 1, b: 2 } },
  ],
  ['of several merged mappings the first wins', 'x: { <<: [{ a: 1 }, { a: 2, b: 2 }] }\n', { x: { a: 1, b: 2 } }],
  ['brackets may close below their key', 'args: [\n"a"\n]\n', { args: ['a'] }],
  ['quoted text may go on at any column', 'a:\n  b: "x\ny"\n', { a: { b: 'x y' } }],
  ['only the first document counts', 'a: 1\n---\nb: 2\n', { a: 1 }],
  ['a block on a last line without a line break has none', 'a: |\n  t', { a: 't' }],
  [
    'a field may have the name of a prototype',
    'a: { __proto__: 1, constructor: 2 }\n',
    { a: JSON.parse('{"__proto__":1,"constructor":2}') },
  ],
])('%s', (_, text, value) => {
  expect(parseYaml(text)).toEqual(value);
});

test.each([
  ['a: .inf\n', '.inf is not a JSON value'],
  ['a: *b\n', 'unknown anchor "b"'],
  ['a: &a [*a]\n', 'anchor "a" contains itself'],
  ['? [a]\n: b\n', 'a key is a list or a mapping'],
  ['a: !!int x\n', 'cannot decode "x" as a !!int'],
  ['<<: 1\n', 'a merge key needs a mapping or a list of mappings'],
])('%j is refused: %s', (text, reason) => {
  expect(() => parseYaml(text)).toThrow(reason);
});
