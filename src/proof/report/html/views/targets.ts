import { type Element, h } from '../../markup';
import type { ReportTarget } from '../document';
import { sayTotal } from '../target-total';
import { labels, number } from './words';

/** A line of the target table: a scrape pool or one of its targets. */
export type TargetLine =
  | { readonly pool: string; readonly prometheus: string; readonly targets: string }
  | ReportTarget;

/** Targets pool by pool, as Prometheus' own page groups them. */
export function targetLines(targets: readonly ReportTarget[]): TargetLine[] {
  const lines: TargetLine[] = [];
  for (let start = 0; start < targets.length; ) {
    const { pool, prometheus } = targets[start];
    let end = start;
    while (end < targets.length && targets[end].pool === pool && targets[end].prometheus === prometheus) end++;
    const own = targets.slice(start, end);
    lines.push({ pool, prometheus, targets: sayTotal(own) }, ...own);
    start = end;
  }
  return lines;
}

export function targetView(line: TargetLine): Element {
  if ('targets' in line) {
    const { pool, prometheus, targets } = line;
    return h(
      'tr',
      { class: 'pool' },
      h('th', { colspan: 4, scope: 'colgroup' }, pool, h('span', { class: 'kind' }, ` ${targets} in ${prometheus}`)),
    );
  }
  const { url, labels: all, count, workload, monitor } = line;
  return h(
    'tr',
    {},
    h('td', { class: 'url' }, url),
    h('td', {}, labels(all)),
    h('td', { class: 'count' }, count === null ? 'n' : number(count)),
    h(
      'td',
      { class: 'from' },
      workload !== undefined && h('span', {}, workload),
      monitor !== undefined && h('a', { href: `#monitor-${monitor}` }, 'see its chain'),
    ),
  );
}
