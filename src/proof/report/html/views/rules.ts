import { type Element, h } from '../../markup';
import type { ReportDocument, ReportRule, ReportRules } from '../document';
import { chainsView, findingLinks } from './monitor';
import { labels, number, status } from './words';

/** A PrometheusRule on one line, with its alerts and recording rules behind it. */
export function rulesView(rules: ReportRules, n: number): Element {
  const all = rules.groups.flatMap((group) => group.rules);
  const alerts = all.filter(({ kind }) => kind === 'alert').length;
  const [, namespace, name] = rules.id.split('/');
  return h(
    'details',
    { class: 'monitor', id: `rules-${n}` },
    h(
      'summary',
      {},
      h(
        'span',
        { class: 'what' },
        h('strong', {}, name ?? namespace),
        ' ',
        h(
          'span',
          { class: 'kind' },
          `${name ? `in ${namespace}, ` : ''}${number(alerts)} alerts, ${number(all.length - alerts)} recordings`,
        ),
      ),
      h('span', { class: 'place' }, rules.place ?? ''),
      status(rules.status),
    ),
  );
}

export function rulesBody({ chains, findings, groups }: ReportRules, document: ReportDocument): Element {
  return h(
    'div',
    { class: 'body' },
    chainsView(chains),
    findingLinks(findings, document),
    groups.map(({ name, rules }) => [h('h3', {}, `Group ${name}`), rules.map(ruleView)]),
  );
}

function ruleView({ kind, name, expr, for: pending, labels: all, summary }: ReportRule): Element {
  return h(
    'div',
    { class: 'rule' },
    h(
      'h4',
      {},
      h('span', { class: 'kind' }, `${kind} `),
      name,
      pending !== undefined && h('span', { class: 'kind' }, ` for ${pending}`),
    ),
    h('pre', { tabindex: '0', role: 'group', 'aria-label': `expression of ${name}` }, expr),
    Object.keys(all).length > 0 && labels(all),
    summary !== undefined && h('p', {}, summary),
  );
}
