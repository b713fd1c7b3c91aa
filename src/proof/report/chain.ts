import type { Inquiry, Pooled } from '../checks/inquiry';
import { brokenPools } from '../checks/targets/breaks';
import { needOf } from '../checks/targets/need';
import { count, say } from '../checks/words';
import type { PrometheusEvidence } from '../evidence';
import { idOf, type Manifest } from '../manifests/manifest';
import type { Selection } from '../operator/operation';

/** The gates that a monitor or rule passes under one Prometheus, up to the first broken one. */
export interface Chain {
  readonly prometheus: string;
  readonly links: readonly Link[];
}

export interface Link {
  readonly gate: 'schema' | 'selection' | 'validation' | 'configuration' | 'loading' | 'discovery';
  readonly state: 'holds' | 'broken' | 'unknown';
  readonly says: string;
}

/** Finds the chains of an object: one per Prometheus of the input, or the one under an assumed Prometheus if there is none. */
export function chainFinder(inquiry: Inquiry): (object: Manifest) => readonly Chain[] {
  const { prometheuses } = inquiry;
  const assumed = prometheuses.length === 0 ? inquiry.assumed() : undefined;
  const finders = (assumed ? [assumed] : prometheuses).map((prometheus) => {
    const name = assumed ? 'a Prometheus that selects everything' : say(prometheus.operation.prometheus);
    return chainUnder(prometheus, name, inquiry);
  });
  return (object) => finders.flatMap((chainOf) => chainOf(object) ?? []);
}

function chainUnder(evidence: PrometheusEvidence, prometheus: string, inquiry: Inquiry) {
  const { monitors, rules } = evidence.operation;
  const selections = new Map([...monitors, ...rules].map((selection) => [idOf(selection.object), selection]));
  return (object: Manifest): Chain | undefined => {
    const selection = selections.get(idOf(object));
    if (!selection) return undefined;
    const links: Link[] = [];
    for (const link of linksOf(selection, evidence, inquiry)) {
      links.push(link);
      if (link.state !== 'holds' && link.gate !== 'discovery') break;
    }
    return { prometheus, links };
  };
}

function* linksOf(
  { object, state, message, needs }: Selection,
  prometheus: PrometheusEvidence,
  inquiry: Inquiry,
): Generator<Link> {
  const { operation, scraping } = prometheus;
  const link = (gate: Link['gate'], broken: string | undefined, holds: string): Link =>
    broken === undefined ? { gate, state: 'holds', says: holds } : { gate, state: 'broken', says: broken };

  yield link(
    'schema',
    state === 'invalid' ? (message ?? 'the API server refuses it') : undefined,
    'the API server accepts it',
  );
  if (operation.paused) yield link('selection', 'the Prometheus is paused', '');
  if (operation.unmanaged) yield link('selection', 'the Prometheus has no monitor selector at all', '');
  if (state === 'unknown')
    yield { gate: 'selection', state: 'unknown', says: `cannot tell without ${needs ?? 'more of the cluster'}` };
  yield link(
    'selection',
    state === 'ignored' ? 'the selectors of the Prometheus do not match it' : undefined,
    'the Prometheus selects it',
  );
  yield link(
    'validation',
    state === 'rejected' ? (message ?? 'the operator rejects it') : undefined,
    'the operator accepts it',
  );
  yield link('configuration', operation.configError, 'the operator generates the configuration');
  yield link('loading', scraping.loadError, 'Prometheus loads the configuration');
  for (const pooled of inquiry.pools(object)) {
    if (pooled.prometheus === prometheus) yield { gate: 'discovery', ...discovery(object, pooled, inquiry) };
  }
}

/** What one scrape pool of a monitor comes to. */
function discovery(monitor: Manifest, { pool }: Pooled, inquiry: Inquiry): Omit<Link, 'gate'> {
  const { job, targets, dropped = 0, unknown } = pool;
  if (unknown !== undefined) return { state: 'unknown', says: `${job}: cannot tell without ${unknown}` };
  if (targets.length > 0) {
    const total = targets.reduce((sum, target) => sum + (target.count ?? 1), 0);
    return { state: 'holds', says: `${job}: ${count(total, 'target')}, ${targets[0].url}` };
  }
  const broken = brokenPools(monitor, inquiry).find((empty) => empty.pool === pool)?.broken;
  const needs = broken && !inquiry.complete ? needOf(broken, monitor) : undefined;
  if (needs !== undefined) return { state: 'unknown', says: `${job}: cannot tell without ${needs}` };
  return { state: 'broken', says: `${job}: no target${dropped > 0 ? `; relabelling dropped ${dropped}` : ''}` };
}
