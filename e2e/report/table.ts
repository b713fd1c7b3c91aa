import type { Outcome } from '../comparison/ledger';
import type { Scenario } from '../scenarios/scenario';

/** One scenario and what it came to. */
export interface Row {
  readonly scenario: Scenario;
  readonly outcome: Outcome;
  readonly passed: boolean;
  readonly seconds: number;
  /** Where its logs are. */
  readonly folder: string;
}

export function table(rows: readonly Row[]): string {
  const cells = rows.map(({ scenario, outcome, passed, seconds }) => [
    passed ? 'passed' : 'FAILED',
    scenario.name,
    String(outcome.compared),
    String(outcome.equal),
    String(outcome.differences.length),
    seconds.toFixed(1),
    scenario.title,
  ]);
  const lines = [['', 'scenario', 'compared', 'equal', 'different', 'seconds', 'rule'], ...cells];
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  const isNumber = (column: number) => column >= 2 && column <= 5;
  const aligned = (text: string, column: number) =>
    isNumber(column) ? text.padStart(widths[column]) : text.padEnd(widths[column]);
  return lines.map((line) => line.map(aligned).join('  ').trimEnd()).join('\n');
}
