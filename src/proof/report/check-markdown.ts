import { count, list, say } from '../checks/words';
import type { Proof } from '../prove';
import { placeOf } from './place';

/** The findings as a Markdown document, for comments on pull requests. */
export function checkMarkdown({ findings, unknowns, allowances }: Proof): string {
  const lines = [`### scrapecheck: ${findings.length === 0 ? 'all well' : count(findings.length, 'finding')}`, ''];
  for (const { check, object, facts, near, fix, subject } of findings) {
    const place = placeOf(object);
    lines.push(
      `- **${check.code} ${text(check.title)}** (\`${check.name}\`, ${check.severity})  `,
      `  ${code(say(object))}${place ? ` in ${code(place)}` : ''}${subject && subject !== object ? `, for ${code(say(subject))}` : ''}`,
      ...facts.map((fact) => `  - ${text(fact)}`),
      ...(near ? [`  - ${text(near)}`] : []),
      `  - **fix:** ${text(fix)}`,
    );
  }
  for (const { name, object, reason } of allowances) {
    lines.push(`- allowed: \`${name}\` on ${code(say(object))}: ${text(reason)}`);
  }
  const needs = new Set(unknowns.map((unknown) => unknown.needs));
  if (needs.size > 0) lines.push('', `${unknowns.length} unknown; missing: ${text(list([...needs], 10))}`);
  return `${lines.join('\n')}\n`;
}

/** Text in which nothing is Markdown or HTML. */
export function text(words: string): string {
  return words.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&').replaceAll('\n', ' ');
}

export function code(words: string): string {
  const fence = words.includes('`') ? '``' : '`';
  return `${fence}${words.replaceAll('\n', ' ')}${fence}`;
}
