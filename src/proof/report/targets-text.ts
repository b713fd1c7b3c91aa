import { count } from '../checks/words';
import { idOf } from '../manifests/manifest';
import { columns } from './columns';
import { type Paint, plain } from './paint';
import type { PrometheusEntry, StateEntry, TargetEntry, TargetsDocument } from './targets-document';

/** What `scrapecheck targets` prints for people: Prometheus' own targets page, pool by pool. */
export function targetsText(document: TargetsDocument, paint: Paint = plain): string {
  const blocks = document.prometheuses.map((prometheus) => prometheusText(prometheus, paint));
  if (blocks.length === 0) {
    blocks.push(
      'no Prometheus among the manifests: --with FILE, or --prometheus kube-prometheus-stack:RELEASE@NAMESPACE',
    );
  }
  const unknowns = document.unknowns.map(
    ({ object, needs }) => `${paint('warning', 'unknown')} ${object} needs ${needs}`,
  );
  return `${[...blocks, ...(unknowns.length > 0 ? [unknowns.join('\n')] : [])].join('\n\n')}\n`;
}

function prometheusText(prometheus: PrometheusEntry, paint: Paint): string {
  const { name, kind = 'Prometheus', targets, monitors, rules, configError, loadError } = prometheus;
  const total = targets.reduce((sum, target) => sum + (target.count ?? 1), 0);
  const head = `${paint('strong', `${kind} ${name}`)}: ${count(total, 'target')}`;
  const errors = [
    configError && paint('error', `the operator cannot generate its configuration: ${configError}`),
    loadError && paint('error', `Prometheus refuses its configuration: ${loadError}`),
  ].filter((line) => line !== null && line !== '');
  const pools = groupByPool(targets);
  const scraped = new Set(targets.map(({ from }) => from.monitor));
  const left = [
    ...monitors.filter((monitor) => monitor.state !== 'selected' || !scraped.has(idOf(monitor))),
    ...rules.filter(({ state }) => state !== 'selected'),
  ];
  return [
    head,
    ...errors,
    ...[...pools].flatMap(([pool, of]) => ['', pool, ...columns(of.map(targetRow)).map((line) => `  ${line}`)]),
    ...(left.length > 0 ? ['', ...columns(left.map(stateRow))] : []),
  ].join('\n');
}

function groupByPool(targets: readonly TargetEntry[]): Map<string, TargetEntry[]> {
  const pools = new Map<string, TargetEntry[]>();
  for (const target of targets) {
    const pool = pools.get(target.scrapePool);
    if (pool) pool.push(target);
    else pools.set(target.scrapePool, [target]);
  }
  return pools;
}

function targetRow({ url, labels, count: n, from }: TargetEntry): string[] {
  const shown = Object.entries(labels).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
  return [
    n === 1 ? '' : n === null ? 'n x' : `${n} x`,
    url,
    `{${shown.join(', ')}}`,
    from.workload ? `from ${from.workload}` : '',
  ];
}

function stateRow({ kind, namespace, name, state, message, targetsUnknown }: StateEntry): string[] {
  const shown = targetsUnknown ? 'targets unknown' : state === 'selected' ? 'no targets' : state;
  return [shown, `${kind} ${namespace}/${name}`, message ?? ''];
}
