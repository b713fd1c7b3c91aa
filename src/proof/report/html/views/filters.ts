import { type Element, h } from '../../markup';
import type { ReportDocument, ReportMonitor, ReportTarget } from '../document';

/** Suggestions beyond these would be a list that nobody reads. */
const most = 500;

/** What the target table can be filtered by. */
export interface TargetFilter {
  readonly namespace: string;
  readonly job: string;
  readonly monitor: string;
  /** `name=value`, or a part of either. */
  readonly label: string;
}

export function filters({ targets, monitors }: ReportDocument): Element {
  const namespaces = distinct(targets.map((target) => namespaceOf(target)));
  return h(
    'form',
    { class: 'filters', id: 'target-filters', role: 'search', 'aria-label': 'Filter the targets' },
    h(
      'label',
      {},
      'Namespace ',
      h(
        'select',
        { name: 'namespace' },
        h('option', { value: '' }, 'all'),
        namespaces.map((name) => h('option', {}, name)),
      ),
    ),
    suggesting('Job', 'job', distinct(targets.map((target) => target.labels.job ?? ''))),
    suggesting(
      'Monitor',
      'monitor',
      monitors.map(({ id }) => id),
    ),
    h(
      'label',
      {},
      'Label ',
      h('input', { name: 'label', type: 'search', placeholder: 'pod=cart', autocomplete: 'off' }),
    ),
    h('output', { id: 'target-count', 'aria-live': 'polite' }),
  );
}

export function monitorFilters(): Element {
  const states = [
    ['', 'all'],
    ['error', 'broken'],
    ['warning', 'unknown'],
    ['good', 'scraped'],
  ];
  return h(
    'form',
    { class: 'filters', id: 'monitor-filters', role: 'search', 'aria-label': 'Filter the monitors' },
    h(
      'label',
      {},
      'Monitor ',
      h('input', { name: 'name', type: 'search', placeholder: 'kind/namespace/name', autocomplete: 'off' }),
    ),
    h(
      'label',
      {},
      'State ',
      h(
        'select',
        { name: 'tone' },
        states.map(([value, words]) => h('option', { value }, words)),
      ),
    ),
    h('output', { id: 'monitor-count', 'aria-live': 'polite' }),
  );
}

function suggesting(title: string, name: string, values: readonly string[]): Element {
  return h(
    'label',
    {},
    `${title} `,
    h('input', { name, type: 'search', list: `${name}s`, autocomplete: 'off' }),
    h(
      'datalist',
      { id: `${name}s` },
      values.slice(0, most).map((value) => h('option', { value })),
    ),
  );
}

/** Whether a filter lets a target pass; letters count in either case. */
export function passes(filter: TargetFilter, target: ReportTarget, monitor: ReportMonitor | undefined): boolean {
  if (filter.namespace !== '' && namespaceOf(target) !== filter.namespace) return false;
  if (!contains(target.labels.job ?? '', filter.job)) return false;
  if (!contains(monitor?.id ?? target.pool, filter.monitor)) return false;
  if (filter.label === '') return true;
  return Object.entries(target.labels).some(([name, value]) =>
    contains(`${name}=${value}`, filter.label.replaceAll('"', '')),
  );
}

export function contains(text: string, part: string): boolean {
  return part === '' || text.toLowerCase().includes(part.trim().toLowerCase());
}

function namespaceOf({ labels }: ReportTarget): string {
  return labels.namespace ?? '';
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)].filter((value) => value !== '').sort();
}
