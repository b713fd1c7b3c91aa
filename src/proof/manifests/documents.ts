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
    const at = stream.indexOf('\n---', start - 1);
    const end = at < 0 ? stream.length : at + 1;
    const text = stream.slice(start, end);
    if (text !== '' || afterSeparator !== '') yield { text, line, afterSeparator };
    if (at < 0) return;
    line = lineCounter(text, line)(text.length) + 1;
    [start, afterSeparator] = separatorAt(stream, end);
  }
}

/** Where the next line begins, and what stands behind the separator. */
function separatorAt(stream: string, at: number): [next: number, rest: string] {
  const newline = stream.indexOf('\n', at);
  const next = newline < 0 ? stream.length : newline + 1;
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
