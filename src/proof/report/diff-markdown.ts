import type { Change, DiffDocument } from './diff-document';
import { diffSummary } from './diff-text';

/** Targets and alerts gained and lost, for a comment on a pull request. */
export function diffMarkdown(document: DiffDocument): string {
  const lines = [`### scrapecheck: ${diffSummary(document)}`, ''];
  const section = <T>(title: string, { gained, lost }: Change<T>, show: (value: T) => string) => {
    if (gained.length + lost.length === 0) return;
    lines.push(
      `**${title}**`,
      '',
      '```diff',
      ...lost.map((v) => `- ${fenced(show(v))}`),
      ...gained.map((v) => `+ ${fenced(show(v))}`),
      '```',
      '',
    );
  };
  section('Targets', document.targets, ({ url, labels }) => `${url} ${JSON.stringify(labels)}`);
  section('Alerts', document.alerts, ({ alert, expr, rule }) => `${alert}: ${expr} (${rule})`);
  return `${lines.join('\n')}\n`;
}

/** One line that cannot end the fence around it. */
function fenced(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll('```', "'''");
}
