import { count } from '../checks/words';
import { code, text } from './check-markdown';
import type { TargetsDocument } from './targets-document';

/** The targets page as Markdown tables. */
export function targetsMarkdown({ prometheuses, unknowns }: TargetsDocument): string {
  const lines: string[] = [];
  for (const { name, kind = 'Prometheus', targets, configError, loadError } of prometheuses) {
    const total = targets.reduce((sum, target) => sum + (target.count ?? 1), 0);
    lines.push(`### ${kind} ${code(name)}: ${count(total, 'target')}`, '');
    if (configError) lines.push(`The operator cannot generate its configuration: ${text(configError)}`, '');
    if (loadError) lines.push(`Prometheus refuses its configuration: ${text(loadError)}`, '');
    if (targets.length === 0) continue;
    lines.push('| pool | url | labels | count |', '| --- | --- | --- | --- |');
    for (const { scrapePool, url, labels, count: n } of targets) {
      const shown = Object.entries(labels).map(([label, value]) => code(cell(`${label}=${JSON.stringify(value)}`)));
      lines.push(`| ${code(cell(scrapePool))} | ${code(cell(url))} | ${shown.join(' ')} | ${n ?? 'unknown'} |`);
    }
    lines.push('');
  }
  for (const { object, needs } of unknowns) lines.push(`- unknown: ${code(object)} needs ${text(needs)}`);
  return `${lines.join('\n')}\n`;
}

/** Even inside of code a bar ends the cell of a table. */
function cell(words: string): string {
  return words.replaceAll('|', '\\|');
}
