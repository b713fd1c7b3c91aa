import { printConfig } from '../../../../src/proof/operator/config/print';

const printed = (value: string | number | boolean | null) => printConfig({ key: value });

test.each([
  ['true', 'key: "true"'],
  ['off', 'key: "off"'],
  ['1e3', 'key: "1e3"'],
  ['08', 'key: "08"'],
  ['1:30', 'key: "1:30"'],
  ['2024-01-02', 'key: "2024-01-02"'],
  ['', 'key: ""'],
])('text that would be read as something else is in double quotes: %j', (text, line) => {
  expect(printed(text)).toBe(`${line}\n`);
});

test.each([
  ['a: b', "key: 'a: b'"],
  ['- a', "key: '- a'"],
  [' a', "key: ' a'"],
  ["#'", "key: '#'''"],
])('text that would mean something else is in single quotes: %j', (text, line) => {
  expect(printed(text)).toBe(`${line}\n`);
});

test.each([
  ['a:b', 'key: a:b'],
  ['1.2.3', 'key: 1.2.3'],
  ['2024-13-40', 'key: 2024-13-40'],
  ['$(SHARD);|.+;.+', 'key: $(SHARD);|.+;.+'],
  ['日本', 'key: 日本'],
])('everything else is plain: %j', (text, line) => {
  expect(printed(text)).toBe(`${line}\n`);
});

test('tabs and characters beyond the basic plane are escaped', () => {
  expect(printed('\t😀')).toBe('key: "\\t\\U0001F600"\n');
});

test('text of several lines is a literal block, whose header tells of leading space and of the end', () => {
  expect(printed('a\nb')).toBe('key: |-\n  a\n  b\n');
  expect(printed(' a\n\n')).toBe('key: |2+\n   a\n\n');
  expect(printed('a \nb')).toBe('key: "a \\nb"\n');
});

test('a line goes on below at the first space beyond column 80', () => {
  const words = `${'x'.repeat(80)} y z`;
  expect(printed(words)).toBe(`key: ${'x'.repeat(80)}\n  y z\n`);
});

test('lists are not indented below their key, and what is empty stays on the line', () => {
  expect(printConfig({ a: [{ b: [1, [2.5, 1e-7]], c: {} }], d: [] })).toBe(
    'a:\n- b:\n  - 1\n  - - 2.5\n    - 1e-07\n  c: {}\nd: []\n',
  );
});
