import type { Terminal } from './terminal';

/** Colours and links, which take no room. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences begin with one
const escapes = /\x1b\[[\d;]*m|\x1b\]8;;[^\x1b]*\x1b\\/g;

/** How much further the rest of a broken line is set in. */
const STEP = 4;

/** Text for people: a line that the terminal would break in the middle of a word is broken before it. */
export function toWidth(text: string, { columns }: Terminal): string {
  if (!columns) return text;
  return text
    .split('\n')
    .map((line) => (widthOf(line) > columns ? broken(line, columns) : line))
    .join('\n');
}

function broken(line: string, columns: number): string {
  const [indent] = /^ */.exec(line)!;
  const rest = ' '.repeat(Math.min(indent.length + STEP, Math.floor(columns / 2)));
  const lines = [''];
  for (const [, gap, word] of line.matchAll(/( *)([^ ]+)/g)) {
    const current = lines[lines.length - 1];
    const enough = widthOf(current) + gap.length + widthOf(word) <= columns;
    if (enough || current.trim() === '') lines[lines.length - 1] = current + gap + word;
    else lines.push(rest + word);
  }
  return lines.join('\n');
}

function widthOf(text: string): number {
  return text.replace(escapes, '').length;
}
