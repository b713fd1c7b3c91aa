import type { ReportTarget } from './document';
import { counted } from './views/words';

/** Targets of which nobody knows how many there are count as one. */
export function total(targets: readonly ReportTarget[]): number {
  return targets.reduce((sum, { count }) => sum + (count ?? 1), 0);
}

/** `9 targets`, `at least 9 targets`. */
export function sayTotal(targets: readonly ReportTarget[]): string {
  const isKnown = targets.every(({ count }) => count !== null);
  return `${isKnown ? '' : 'at least '}${counted(total(targets), 'target')}`;
}
