import { list } from '../../checks/words';
import { type Element, h } from '../markup';
import { type Box, boxHeight, type Layout, type Line, layOut } from './layout';
import type { Topology, TopologyEdge, TopologyNode } from './topology';

/** What a picture leads to, where it is part of a page. */
export interface Links {
  readonly finding?: (n: number) => string;
  readonly monitor?: (id: string) => string | undefined;
}

/** Letters that are shown of a text. */
const longest = { name: 30, detail: 38, reason: 44 };
/** How wide a letter is; all are. */
const letter = { name: 7.3, small: 6.1 };
const padding = 14;
const margin = 10;
const head = 30;
const reasonHeight = 14;

const headings: Readonly<Record<TopologyNode['column'], string>> = {
  prometheus: 'Prometheus',
  monitor: 'Monitor',
  service: 'Service',
  port: 'Port',
  pods: 'Pods',
};

/** The picture of a topology as SVG, without a style: who shows it says how it looks. */
export function draw(topology: Topology, links: Links = {}): Element {
  const layout = layOut(topology, widthOf);
  const reasons = layout.lines.filter(({ edge }) => edge.state !== 'holds');
  const right = Math.max(layout.width, ...reasons.map(({ edge, to }) => to.x + reasonOf(edge).length * letter.small));
  const [width, height] = [Math.ceil(right) + 2 * margin, layout.height + head + 2 * margin + reasonHeight];
  return h(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      class: 'topology',
      role: 'group',
      'aria-label': caption(topology),
    },
    h('g', { transform: `translate(${margin} ${margin + 10})` }, headingsOf(layout)),
    h(
      'g',
      { transform: `translate(${margin} ${margin + head})` },
      layout.lines.map((line) => drawLine(line, links)),
      layout.boxes.map((box) => drawBox(box, links)),
      reasons.map(drawReason),
    ),
  );
}

/** In words, for those who do not see it. */
function caption({ nodes, edges }: Topology): string {
  const monitors = nodes.filter(({ column }) => column === 'monitor').map(({ title }) => title);
  const faults = edges.flatMap(({ state, says }) => (state === 'holds' ? [] : [says]));
  return `From Prometheus to the pods of ${list(monitors, 3)}: ${faults.length === 0 ? 'every link holds' : faults.join('; ')}`;
}

function headingsOf({ boxes }: Layout): Element[] {
  const at = new Map(boxes.map(({ node, x }) => [node.column, x]));
  return [...at].map(([column, x]) => h('text', { class: 'heading', x }, headings[column]));
}

function widthOf(node: TopologyNode): number {
  const { title, detail } = shown(node);
  return Math.ceil(Math.max(title.length * letter.name, detail.length * letter.small) + 2 * padding);
}

/** The middle goes first: names differ at their ends. */
function shown({ title, detail }: TopologyNode): Pick<TopologyNode, 'title' | 'detail'> {
  return { title: shortened(title, longest.name), detail: shortened(detail, longest.detail) };
}

function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const start = Math.ceil((most - 1) * 0.6);
  return `${text.slice(0, start)}…${text.slice(start + 1 - most)}`;
}

function drawBox({ node, x, y, width }: Box, { monitor }: Links): Element {
  const { title, detail } = shown(node);
  const full = [node.title, node.detail].filter(Boolean).join(', ');
  const box = h(
    'g',
    {
      class: ['node', node.column, node.absent && `absent ${node.absent}`].filter(Boolean).join(' '),
      transform: `translate(${x} ${y})`,
    },
    h('title', {}, full),
    h('rect', { width, height: boxHeight, rx: 7 }),
    h('text', { class: 'name', x: padding, y: detail ? 18 : 25 }, title),
    detail !== '' && h('text', { class: 'detail', x: padding, y: 33 }, detail),
  );
  const href = node.monitor && monitor?.(node.monitor);
  return href ? h('a', { href }, box) : box;
}

function drawLine({ edge, from, to }: Line, { finding }: Links): Element {
  const { state, says } = edge;
  const [x1, y1, x2, y2] = [from.x + from.width, from.y + boxHeight / 2, to.x, to.y + boxHeight / 2];
  const bend = Math.min(56, (x2 - x1) / 2);
  const line = h(
    'g',
    { class: `edge ${state}` },
    says !== undefined && h('title', {}, says),
    h('path', { d: `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}` }),
    // The middle of the curve is the middle between its ends.
    state !== 'holds' && drawMark(state, (x1 + x2) / 2, (y1 + y2) / 2),
  );
  const href = edge.finding === undefined ? undefined : finding?.(edge.finding);
  return href ? h('a', { href, 'aria-label': `${says}: see the finding` }, line) : line;
}

function drawMark(state: 'broken' | 'unknown', x: number, y: number): Element {
  return h(
    'g',
    { class: 'mark', transform: `translate(${x} ${y})` },
    h('circle', { r: 8 }),
    state === 'broken' ? h('path', { d: 'M-3 -3L3 3M3 -3L-3 3' }) : h('text', { y: 4 }, '?'),
  );
}

/** Why a link does not hold stands below what it does not reach. */
function drawReason({ edge, to }: Line): Element {
  return h('text', { class: `reason ${edge.state}`, x: to.x + 2, y: to.y + boxHeight + 12 }, reasonOf(edge));
}

function reasonOf({ state, says = '' }: TopologyEdge): string {
  if (state === 'unknown') return 'cannot tell from these manifests';
  return says.length > longest.reason ? `${says.slice(0, longest.reason - 1)}…` : says;
}
