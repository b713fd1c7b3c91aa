import type { Chain, Link } from '../../chain';
import { draw } from '../../graph/draw';
import { type Element, h } from '../../markup';
import type { ReportDocument, ReportMonitor } from '../document';
import { mark, status } from './words';

/** One monitor on one line; what is behind it is shown when it is opened. */
export function monitorView({ kind, namespace, name, status: state, place }: ReportMonitor, n: number): Element {
  return h(
    'details',
    { class: 'monitor', id: `monitor-${n}` },
    h(
      'summary',
      {},
      h(
        'span',
        { class: 'what' },
        h('strong', {}, name),
        ' ',
        h('span', { class: 'kind' }, namespace ? `${kind} in ${namespace}` : kind),
      ),
      h('span', { class: 'place' }, place ?? ''),
      status(state),
    ),
  );
}

/** Topology, gates, findings and configuration of a monitor. */
export function monitorBody(monitor: ReportMonitor, n: number, document: ReportDocument): Element {
  const { topology, chains, findings, configurations } = monitor;
  return h(
    'div',
    { class: 'body' },
    picture(draw(topology, { finding: (one) => `#finding-${one}` }), `the topology of ${monitor.id}`),
    chainsView(chains),
    findingLinks(findings, document),
    document.targets.some((target) => target.monitor === n) &&
      h('p', {}, h('button', { type: 'button', 'data-targets-of': n }, 'Show its targets')),
    configurations.map(({ prometheus, lines }) =>
      h(
        'details',
        { class: 'configuration' },
        h(
          'summary',
          {},
          'Generated configuration',
          h('span', { class: 'kind' }, prometheus === undefined ? ', if a Prometheus took it' : ` in ${prometheus}`),
        ),
        h('pre', { tabindex: '0', role: 'group', 'aria-label': `configuration of ${monitor.id}` }, lines.join('\n')),
      ),
    ),
  );
}

/** Scrolls sideways, with the keyboard too. */
export function picture(svg: Element, label: string): Element {
  return h('div', { class: 'picture', tabindex: '0', role: 'group', 'aria-label': label }, svg);
}

export function chainsView(chains: readonly Chain[]): Element[] {
  return chains.map(({ prometheus, links }) =>
    h('section', { class: 'chain' }, h('h3', {}, `Under ${prometheus}`), h('ol', {}, links.map(linkView))),
  );
}

const tones = { holds: 'good', broken: 'error', unknown: 'warning' } as const;
const spoken = { holds: 'holds: ', broken: 'broken: ', unknown: 'unknown: ' } as const;

function linkView({ gate, state, says }: Link): Element {
  return h(
    'li',
    { class: tones[state] },
    mark(tones[state]),
    h('span', { class: 'gate' }, gate),
    h('span', { class: 'says' }, h('span', { class: 'spoken' }, spoken[state]), says),
  );
}

export function findingLinks(findings: readonly number[], document: ReportDocument): Element | false {
  if (findings.length === 0) return false;
  return h(
    'ul',
    { class: 'findings-about' },
    findings.map((n) => {
      const { code, title, severity } = document.findings[n];
      return h(
        'li',
        {},
        h('span', { class: `badge ${severity}` }, code),
        ' ',
        h('a', { href: `#finding-${n}` }, title),
      );
    }),
  );
}
