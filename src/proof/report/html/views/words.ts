import { type Element, h } from '../../markup';
import type { Status, Tone } from '../document';

const marks: Readonly<Record<Tone, string>> = { good: '✓', warning: '?', error: '✕' };

/** A sign that does not need colours. */
export function mark(tone: Tone): Element {
  return h('span', { class: `mark ${tone}`, 'aria-hidden': 'true' }, marks[tone]);
}

export function status({ tone, words }: Status): Element {
  return h('span', { class: `status ${tone}` }, mark(tone), ' ', words);
}

/** `1,204`: numbers as readers of English expect them, the same in every browser. */
export function number(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** `1,204 targets`, `1 target`. */
export function counted(n: number, noun: string): string {
  return n === 1 ? `1 ${noun}` : `${number(n)} ${noun}s`;
}

/** Labels as Prometheus shows them. */
export function labels(all: Readonly<Record<string, string>>): Element {
  return h(
    'ul',
    { class: 'labels' },
    Object.entries(all).map(([name, value]) => h('li', {}, h('span', {}, name), `="${value}"`)),
  );
}
