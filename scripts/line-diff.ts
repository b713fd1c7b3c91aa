/** The lines of two texts as a diff prints them: common ones behind a space, others behind a minus or a plus. */
export function lineDiff(before: string, after: string): string[] {
  const [a, b] = [before.split('\n'), after.split('\n')];
  // common[i][j]: the most lines that a from i and b from j have in common, in order.
  const common = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      common[i][j] = a[i] === b[j] ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
    }
  }
  const lines: string[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      lines.push(` ${a[i++]}`);
      j++;
    } else if (i < a.length && (j === b.length || common[i + 1][j] >= common[i][j + 1])) lines.push(`-${a[i++]}`);
    else lines.push(`+${b[j++]}`);
  }
  return lines;
}

/** Only what is near a change, with three dots where something is left out. */
export function excerpt(diff: readonly string[], around: number): string[] {
  const isNear = diff.map((_, n) =>
    diff.slice(Math.max(0, n - around), n + around + 1).some((line) => !line.startsWith(' ')),
  );
  return diff.flatMap((line, n) => (isNear[n] ? [line] : isNear[n - 1] || n === 0 ? [' ...'] : []));
}
