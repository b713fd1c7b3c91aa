import { NOT_PLAIN } from './not-plain';

/** The text that the lines of a literal block make, below its header: `+` keeps the blank lines at its end, `-` drops even the last break. */
export function literal(lines: readonly string[], indent: number, chomping: string): string {
  const first = lines.findIndex((line) => line.trim() !== '');
  if (lines.slice(0, first).some((line) => line.length > indent)) throw NOT_PLAIN;
  const text = lines.map((line) => line.slice(indent)).join('\n');
  if (chomping === '+') return `${text}\n`;
  let end = text.length;
  while (text[end - 1] === '\n') end--;
  return chomping === '-' ? text.slice(0, end) : `${text.slice(0, end)}\n`;
}
