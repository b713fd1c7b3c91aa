import { processTerminal } from '../../src/cli/terminal';
import { toWidth } from '../../src/cli/to-width';

const at = (columns: number | undefined) => ({ ...processTerminal, columns });

test('a line that is too long is broken between words, and its rest is set in', () => {
  expect(toWidth('  fix set metadata.labels.release to "kps"\nshort', at(30))).toBe(
    '  fix set\n      metadata.labels.release\n      to "kps"\nshort',
  );
});

test('a word that is longer than the line stays whole', () => {
  expect(toWidth('see https://example.com/a/long/page', at(20))).toBe('see\n    https://example.com/a/long/page');
});

test('colours and links take no room', () => {
  const line = '\x1b[1merror\x1b[0m \x1b]8;;https://example.com\x1b\\name\x1b]8;;\x1b\\';
  expect(toWidth(line, at(10))).toBe(line);
});

test('what goes to a file is not broken', () => {
  expect(toWidth('a b c d', at(undefined))).toBe('a b c d');
});
