import { type Element, h, type Markup } from '../../markup';
import { counted, number } from './words';

/** Entries that are in the page before its script runs; the rest follows on demand, so that thousands do not freeze it. */
export const first = 50;
/** Entries that each wish for more adds. */
export const further = 250;

/** How many entries are shown, and the wish for more. */
export function moreView(shown: number, all: number, noun: string): Markup[] {
  const rest = Math.min(further, all - shown);
  if (all === 0) return [`no ${noun}s`];
  if (rest <= 0) return [];
  return [`${number(shown)} of ${counted(all, noun)} `, h('button', { type: 'button' }, `Show ${number(rest)} more`)];
}

/** The first entries of a list, to be continued by the script of the page. */
export function listView<T>(
  id: string,
  container: Element,
  entries: readonly T[],
  view: (entry: T, n: number) => Element,
  noun: string,
): Element[] {
  const start = entries.slice(0, first).map(view);
  return [
    h(container.tag, { ...container.attributes, id }, start),
    h('p', { class: 'more-of', id: `${id}-more` }, moreView(start.length, entries.length, noun)),
  ];
}
