/** Runs in the page: shows the rest of its lists, filters them, opens what is followed. */
import type { ReportDocument } from '../document';
import { type Packed, unpack } from '../pack';
import { total } from '../target-total';
import { contains, passes, type TargetFilter } from '../views/filters';
import { findingView } from '../views/finding';
import { monitorBody, monitorView } from '../views/monitor';
import { overview } from '../views/overview';
import { allowedView, unknownView } from '../views/remarks';
import { rulesBody, rulesView } from '../views/rules';
import { targetLines, targetView } from '../views/targets';
import { counted, number } from '../views/words';
import { List } from './list.mts';
import { mount, part } from './mount.mts';

/** Entries that a printed page shows of each list. */
const printed = 2000;

const report = unpack<ReportDocument>(JSON.parse(part('report').textContent ?? '') as Packed);
const { monitors, targets, rules } = report;

const findingList = new List('finding-list', report.findings, findingView, 'finding');
const monitorList = new List('monitor-list', monitors, monitorView, 'monitor');
const targetList = new List('target-list', targetLines(targets), targetView, 'row');
const ruleList = new List('rule-list', rules, rulesView, 'rule object');
const remarks = [
  new List('unknown-list', report.unknowns, unknownView, 'unknown'),
  new List('allowed-list', report.allowances, allowedView, 'allowance'),
];

const targetForm = part<HTMLFormElement>('target-filters');
const monitorForm = part<HTMLFormElement>('monitor-filters');

targetForm.addEventListener('input', filterTargets);
monitorForm.addEventListener('input', filterMonitors);
for (const form of [targetForm, monitorForm]) form.addEventListener('submit', (event) => event.preventDefault());
document.addEventListener('toggle', ({ target }) => fill(target as HTMLDetailsElement), true);
document.addEventListener('click', ({ target }) => {
  const n = target instanceof HTMLElement ? target.dataset.targetsOf : undefined;
  if (n !== undefined) showTargetsOf(Number(n));
});
window.addEventListener('hashchange', follow);
window.addEventListener('beforeprint', () => {
  for (const list of [findingList, monitorList, targetList, ruleList, ...remarks]) list.grow(printed);
});
sayCount('target-count', total(targets), total(targets), 'target');
sayCount('monitor-count', monitors.length, monitors.length, 'monitor');
follow();

function filterTargets(): void {
  const filter = Object.fromEntries(new FormData(targetForm)) as unknown as TargetFilter;
  const some = targets.filter((target) => passes(filter, target, monitors[target.monitor ?? -1]));
  targetList.select(targetLines(some));
  sayCount('target-count', total(some), total(targets), 'target');
}

function filterMonitors(): void {
  const form = new FormData(monitorForm);
  const [name, tone] = [String(form.get('name')), String(form.get('tone'))];
  const some = [...monitors.entries()].filter(
    ([, { id, status }]) => contains(id, name) && (tone === '' || status.tone === tone),
  );
  monitorList.select(some.map(([, monitor]) => monitor));
  part('overview').replaceChildren(...overview(some).map((one) => mount(one)));
  sayCount('monitor-count', some.length, monitors.length, 'monitor');
}

function sayCount(id: string, some: number, all: number, noun: string): void {
  part(id).textContent = some === all ? counted(all, noun) : `${number(some)} of ${counted(all, noun)}`;
}

/** What is behind a line is made when it is opened. */
function fill(details: HTMLDetailsElement): void {
  const [, what, n] = /^(monitor|rules)-(\d+)$/.exec(details.id) ?? [];
  if (!details.open || what === undefined || details.children.length > 1) return;
  const body =
    what === 'monitor' ? monitorBody(monitors[Number(n)], Number(n), report) : rulesBody(rules[Number(n)], report);
  details.append(mount(body));
}

function showTargetsOf(n: number): void {
  targetForm.reset();
  (targetForm.elements.namedItem('monitor') as HTMLInputElement).value = monitors[n].id;
  filterTargets();
  part('targets').scrollIntoView();
  part('targets-title').focus();
}

/** Goes where the address points, also to what is not shown yet. */
function follow(): void {
  const [, what, n] = /^#(finding|monitor|rules)-(\d+)$/.exec(location.hash) ?? [];
  if (what === undefined) return;
  const list = { finding: findingList, monitor: monitorList, rules: ruleList }[what]!;
  list.reveal(Number(n));
  const element = document.getElementById(`${what}-${n}`);
  if (element instanceof HTMLDetailsElement) {
    element.open = true;
    fill(element);
  }
  for (const aimed of document.querySelectorAll('.aimed')) aimed.classList.remove('aimed');
  element?.classList.add('aimed');
  element?.scrollIntoView({ block: 'start' });
  (element?.querySelector('summary') ?? element)?.focus({ preventScroll: true });
}
