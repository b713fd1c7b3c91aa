import { draw } from '../../graph/draw';
import { join } from '../../graph/topology';
import { type Element, h, type Markup } from '../../markup';
import type { ReportMonitor } from '../document';
import { picture } from './monitor';
import { number } from './words';

/** More monitors than these make no picture that anybody can read. */
const most = 24;

/** A monitor and its number. */
export type Numbered = readonly [n: number, monitor: ReportMonitor];

/** The topology of the monitors that are selected, broken ones first where they are too many. */
export function overview(selected: readonly Numbered[]): Markup[] {
  if (selected.length === 0) return ['nothing is selected'];
  const troubled = selected.filter(([, { status }]) => status.tone !== 'good');
  const drawn = selected.length <= most ? selected : (troubled.length > 0 ? troubled : selected).slice(0, most);
  const numbers = new Map(drawn.map(([n, { id }]) => [id, n]));
  const svg = draw(join(drawn.map(([, { topology }]) => topology)), {
    finding: (n) => `#finding-${n}`,
    monitor: (id) => `#monitor-${numbers.get(id)}`,
  });
  return [...note(drawn.length, selected.length), picture(svg, 'topology')];
}

function note(drawn: number, selected: number): Element[] {
  if (drawn === selected) return [];
  return [
    h(
      'p',
      { class: 'note' },
      `${number(drawn)} of ${number(selected)} monitors are drawn; filter the monitors below, or open one, to see others.`,
    ),
  ];
}
