import { readFileSync, writeFileSync } from 'node:fs';
import type { Row } from './table';

const [BEGIN, END] = ['<!-- figures: begin, written by npm run e2e -- --figures FILE -->', '<!-- figures: end -->'];

/** Replaces the figures in a page by those of this run. */
export function writeFigures(file: string, rows: readonly Row[]): void {
  const page = readFileSync(file, 'utf8');
  const [from, to] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (from < 0 || to < from) throw new Error(`${file} has no place for figures`);
  writeFileSync(file, `${page.slice(0, from + BEGIN.length)}\n\n${figures(rows)}\n\n${page.slice(to)}`);
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
