import { DASH } from './characters';

/** One document of a YAML stream. */
export interface StreamDocument {
  readonly text: string;
  /** Line of the stream on which the text begins, from 1. */
  readonly line: number;
  /** What stands behind the `---` above it, if anything but a comment does: kubectl reads no such stream. */
  readonly afterSeparator: string;
}

/** Documents as kubectl and helm split them: at each line that begins with `---` (apimachinery util/yaml, YAMLReader). */
export function* documentsOf(stream: string): Generator<StreamDocument> {
  let line = 1;
  let start = 0;
  let afterSeparator = '';
  if (stream.startsWith('---')) [start, afterSeparator] = separatorAt(stream, 0);
  line += start > 0 ? 1 : 0;

  for (;;) {
    let end = start;
    let lines = 0;
    for (; end < stream.length && !isSeparator(stream, end); lines++) end = nextLine(stream, end);
    if (end > start || afterSeparator !== '') yield { text: stream.slice(start, end), line, afterSeparator };
    if (end === stream.length) return;
    line += lines + 1;
    [start, afterSeparator] = separatorAt(stream, end);
  }
}

function isSeparator(stream: string, lineStart: number): boolean {
  return stream.charCodeAt(lineStart) === DASH && stream.startsWith('---', lineStart);
}

function nextLine(stream: string, at: number): number {
  const newline = stream.indexOf('\n', at);
  return newline < 0 ? stream.length : newline + 1;
}

/** Where the next line begins, and what stands behind the separator. */
function separatorAt(stream: string, at: number): [next: number, rest: string] {
  const next = nextLine(stream, at);
  const rest = stream.slice(at + 3, next).trim();
  return [next, rest.startsWith('#') ? '' : rest];
}

/** Tells the line of each offset of a text; offsets must ascend. */
export function lineCounter(text: string, firstLine: number): (offset: number) => number {
  let line = firstLine;
  let newline = text.indexOf('\n');
  return (offset) => {
    for (; newline >= 0 && newline < offset; newline = text.indexOf('\n', newline + 1)) line++;
    return line;
  };
}
