import { type Element, h } from '../../markup';
import type { ReportFinding } from '../document';

/** One mistake: what, where, why, and the edit. */
export function findingView(finding: ReportFinding, n: number): Element {
  const { code, name, severity, title, object, subject, facts, near, fix, diff, monitor } = finding;
  return h(
    'article',
    { class: `finding ${severity}`, id: `finding-${n}`, tabindex: '-1' },
    h('h3', {}, h('span', { class: `badge ${severity}` }, `${severity} ${code}`), ' ', title),
    h(
      'p',
      { class: 'where' },
      h('code', {}, say(object)),
      object.file !== null &&
        h('span', { class: 'place' }, [object.file, object.line].filter((part) => part !== null).join(':')),
      object.construct !== null && h('span', { class: 'place' }, object.construct),
      subject !== null && ['for ', h('code', {}, say(subject))],
    ),
    h(
      'ul',
      { class: 'facts' },
      [...facts, near].map((fact) => fact !== null && h('li', {}, fact)),
    ),
    h('p', { class: 'fix' }, h('strong', {}, 'Fix'), ' ', fix),
    diff.length > 0 && diffView(diff, say(object)),
    h(
      'p',
      { class: 'more' },
      monitor !== undefined && [h('a', { href: `#monitor-${monitor}` }, 'See the chain'), ' · '],
      h('code', {}, `scrapecheck explain ${code}`),
      ' · ',
      name,
    ),
  );
}

function diffView(lines: readonly string[], object: string): Element {
  return h(
    'pre',
    { class: 'diff', tabindex: '0', role: 'group', 'aria-label': `the edit of ${object}` },
    lines.map((line) => {
      const kind = line.startsWith('+') ? 'ins' : line.startsWith('-') ? 'del' : 'span';
      return h(kind, {}, `${line}\n`);
    }),
  );
}

function say({ kind, namespace, name }: ReportFinding['object']): string {
  return `${kind} ${namespace === '' ? '' : `${namespace}/`}${name}`;
}
