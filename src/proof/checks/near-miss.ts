/**
 * How many single-letter edits lead from one text to the other, a swap of neighbours counting as one (optimal string
 * alignment); anything above the limit is the limit plus one.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replace = last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      row[j] = Math.min(replace, last[j] + 1, row[j - 1] + 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    before = last;
    last = row;
  }
  return Math.min(last[b.length], limit + 1);
}

/**
 * Whether one text is most likely a slip of the pen for the other: another case, or few letters off for its length. Texts
 * that differ in a number or in a last letter behind a dash (`redis-0` and `redis-1`) are siblings, not slips.
 */
export function isNear(a: string, b: string): boolean {
  if (a === b || series(a) === series(b)) return false;
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  const shorter = Math.min(x.length, y.length);
  const limit = shorter >= 8 ? 2 : shorter >= 4 ? 1 : 0;
  return x === y || (limit > 0 && editDistance(x, y, limit) <= limit);
}

function series(text: string): string {
  return text.replace(/\d+/g, '0').replace(/([-_.])[a-z]$/, '$10');
}

/** The candidate that was probably meant, if one is near enough. */
export function nearest(text: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let distance = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    if (!isNear(text, candidate)) continue;
    const d = editDistance(text, candidate, 3);
    if (d < distance) [best, distance] = [candidate, d];
  }
  return best;
}
