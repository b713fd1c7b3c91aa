/** The first lines in which two texts differ, and what is around them. */
export function difference(theirs: string, ours: string): string {
  const [left, right] = [theirs.split('\n'), ours.split('\n')];
  const from = left.findIndex((line, i) => line !== right[i]);
  const context = left.slice(Math.max(0, from - 12), from).map((line) => `  ${line}`);
  const removed = left.slice(from, from + 8).map((line) => `- ${line}`);
  const added = right.slice(from, from + 8).map((line) => `+ ${line}`);
  return [...context, ...removed, ...added].join('\n');
}
