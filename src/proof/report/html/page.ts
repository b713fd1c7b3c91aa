import type { Proof } from '../../prove';
import { type Element, h, type Markup, print } from '../markup';
import type { ReportDocument } from './document';
import { pack } from './pack';
import { script, style } from './page.generated';
import { reportDocument } from './report-document';
import { total } from './target-total';
import { filters, monitorFilters } from './views/filters';
import { findingView } from './views/finding';
import { listView } from './views/lists';
import { monitorView } from './views/monitor';
import { overview } from './views/overview';
import { allowedView, unknownView } from './views/remarks';
import { rulesView } from './views/rules';
import { targetLines, targetView } from './views/targets';
import { mark, number } from './views/words';

export interface PageOptions {
  /** Of scrapecheck. */
  readonly version: string;
}

/**
 * The report as one page that needs nothing else. What is at its top is there before its script runs; the script shows
 * the rest of it on demand, out of the data at its end.
 */
export function reportHtml(proof: Proof, options: PageOptions): string {
  const document = reportDocument(proof);
  return `<!doctype html>
<html lang="en">
<head>
${headOf(document).map(print).join('\n')}
<style>${style.text}</style>
</head>
<body>
${bodyOf(document, options).map(print).join('\n')}
<script type="application/json" id="report">${data(pack(document))}</script>
<script>${script.text}</script>
</body>
</html>
`;
}

/** Nothing but our own script and style runs, whatever a manifest says; nothing is loaded; no text becomes markup. */
const policy = [
  "default-src 'none'",
  `script-src 'sha256-${script.sha256}'`,
  `style-src 'sha256-${style.sha256}'`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

function headOf({ summary }: ReportDocument): Element[] {
  return [
    h('meta', { charset: 'utf-8' }),
    h('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('meta', { name: 'referrer', content: 'no-referrer' }),
    h('link', { rel: 'icon', href: 'data:,' }),
    h('title', {}, `scrapecheck: ${summary.headline}`),
  ];
}

function bodyOf(document: ReportDocument, { version }: PageOptions): Element[] {
  return [
    headerOf(document),
    navigation(document),
    h('main', { id: 'main' }, sectionsOf(document)),
    h('footer', {}, `Made by scrapecheck ${version} from manifests alone: no cluster was asked.`),
  ];
}

function headerOf({ summary }: ReportDocument): Element {
  const { tone, headline, sentence } = summary;
  return h(
    'header',
    { class: tone },
    h('a', { class: 'skip', href: '#main' }, 'Skip to the report'),
    h('p', { class: 'brand' }, 'scrapecheck'),
    h('h1', {}, mark(tone), ' ', headline),
    h('p', { class: 'sentence' }, sentence),
    h('noscript', {}, h('p', {}, 'Without its script this page shows the first entries of each list only.')),
  );
}

interface Part {
  readonly id: string;
  readonly title: string;
  readonly count?: number;
  readonly content: readonly Markup[];
  /** Shown only if there is something to show. */
  readonly isOptional?: boolean;
}

function navigation(document: ReportDocument): Element {
  return h(
    'nav',
    { 'aria-label': 'Parts of the report' },
    partsOf(document).map(({ id, title, count, isOptional }) =>
      h(
        'a',
        { href: `#${id}`, hidden: isOptional && count === 0 },
        title,
        count !== undefined && h('span', { class: 'number' }, ` ${number(count)}`),
      ),
    ),
  );
}

function sectionsOf(document: ReportDocument): Element[] {
  return partsOf(document).map(({ id, title, count, content, isOptional }) =>
    h(
      'section',
      { id, 'aria-labelledby': `${id}-title`, hidden: isOptional && count === 0 },
      h('h2', { id: `${id}-title` }, title),
      content,
    ),
  );
}

function partsOf(document: ReportDocument): Part[] {
  const { findings, monitors, targets, rules, unknowns, allowances } = document;
  return [
    {
      id: 'findings',
      title: 'Findings',
      count: findings.length,
      content: listView('finding-list', h('div'), findings, findingView, 'finding'),
    },
    { id: 'topology', title: 'Topology', content: [h('div', { id: 'overview' }, overview([...monitors.entries()]))] },
    {
      id: 'monitors',
      title: 'Monitors',
      count: monitors.length,
      content: [
        monitorFilters(),
        ...listView('monitor-list', h('div', { class: 'list' }), monitors, monitorView, 'monitor'),
      ],
    },
    { id: 'targets', title: 'Targets', count: total(targets), content: [filters(document), ...targetTable(document)] },
    {
      id: 'rules',
      title: 'Rules',
      count: rules.length,
      content: listView('rule-list', h('div', { class: 'list' }), rules, rulesView, 'rule object'),
    },
    {
      id: 'unknowns',
      title: 'Unknown',
      count: unknowns.length,
      isOptional: true,
      content: listView('unknown-list', h('ul', { class: 'plain' }), unknowns, unknownView, 'unknown'),
    },
    {
      id: 'allowed',
      title: 'Allowed',
      count: allowances.length,
      isOptional: true,
      content: listView('allowed-list', h('ul', { class: 'plain' }), allowances, allowedView, 'allowance'),
    },
  ];
}

function targetTable({ targets }: ReportDocument): Element[] {
  const [rows, more] = listView('target-list', h('tbody'), targetLines(targets), targetView, 'row');
  const heads = ['Endpoint', 'Labels', 'Targets', 'From'].map((title) => h('th', { scope: 'col' }, title));
  return [
    h(
      'div',
      { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': 'targets' },
      h('table', {}, h('thead', {}, h('tr', {}, heads)), rows),
    ),
    more,
  ];
}

/** JSON that cannot end the element around it. */
function data(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
