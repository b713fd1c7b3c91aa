export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** How far the values lie apart, as a part of their median. */
export const spread = (values: readonly number[]): number =>
  (Math.max(...values) - Math.min(...values)) / (median(values) || 1);

/** The power of size with which something grows between two sizes. */
export const growth = (
  from: readonly [size: number, value: number],
  to: readonly [size: number, value: number],
): number => Math.log(to[1] / from[1]) / Math.log(to[0] / from[0]);
