import { readFileSync, writeFileSync } from 'node:fs';
import { between } from '../../scripts/pages/between';
import type { Row } from './table';

const MARKS = ['<!-- figures: begin, written by npm run e2e -- --figures FILE -->', '<!-- figures: end -->'] as const;

/** Replaces the figures in a page by those of this run. */
export function writeFigures(file: string, rows: readonly Row[]): void {
  writeFileSync(file, between(MARKS, figures(rows), readFileSync(file, 'utf8')));
}

function figures(rows: readonly Row[]): string {
  const head = ['scenario', 'what holds', 'compared', 'equal', 'different', 'of which', 'seconds'];
  const lines = rows.map(({ scenario, outcome, seconds }) => [
    scenario.name,
    scenario.title,
    grouped(outcome.compared),
    grouped(outcome.equal),
    grouped(outcome.differences.length),
    Object.entries(outcome.figures)
      .map(([what, number]) => `${grouped(number)} ${what}`)
      .join(', '),
    String(Math.round(seconds)),
  ]);
  const alignment = head.map((name) => (['compared', 'equal', 'different', 'seconds'].includes(name) ? '---:' : '---'));
  return [head, alignment, ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function grouped(number: number): string {
  return number.toLocaleString('en-US');
}
