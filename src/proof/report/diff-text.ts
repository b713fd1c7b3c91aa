import { count } from '../checks/words';
import type { AlertEntry, DiffDocument, TargetChange } from './diff-document';
import { type Paint, plain } from './paint';

/** What `scrapecheck diff` prints for people. */
export function diffText({ targets, alerts }: DiffDocument, paint: Paint = plain): string {
  const lines = [
    ...targets.lost.map((target) => paint('error', `- ${targetLine(target)}`)),
    ...targets.gained.map((target) => paint('good', `+ ${targetLine(target)}`)),
    ...alerts.lost.map((alert) => paint('error', `- ${alertLine(alert)}`)),
    ...alerts.gained.map((alert) => paint('good', `+ ${alertLine(alert)}`)),
  ];
  return `${[...lines, ...(lines.length > 0 ? [''] : []), diffSummary({ targets, alerts })].join('\n')}\n`;
}

/** `targets +2 -1, 30 unchanged; alerts +0 -0, 12 unchanged`. */
export function diffSummary({ targets, alerts }: Omit<DiffDocument, 'version'>): string {
  return [['targets', targets] as const, ['alerts', alerts] as const]
    .map(([what, { gained, lost, kept }]) => `${what} +${gained.length} -${lost.length}, ${kept} unchanged`)
    .join('; ');
}

function targetLine({ prometheus, url, labels, count: n, scrapePool }: TargetChange): string {
  const many = n === null ? ' (number unknown)' : n === 1 ? '' : ` (${count(n, 'target')})`;
  const shown = Object.entries(labels).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
  return `target ${url} {${shown.join(', ')}}${many}  ${scrapePool} in ${prometheus}`;
}

function alertLine({ prometheus, rule, group, alert, expr }: AlertEntry): string {
  return `alert ${alert}: ${expr.trim().replace(/\s+/g, ' ')}  ${rule} group ${group} in ${prometheus}`;
}
