import { say } from '../checks/words';
import type { PrometheusEvidence } from '../evidence';
import { idOf, type Manifest } from '../manifests/manifest';
import type { Selection } from '../operator/operation';
import type { Proof } from '../prove';
import { type FindingEntry, findingEntry } from './check-document';

/** What `scrapecheck why --format json` prints: the chain from one object to targets, link by link. */
export interface WhyDocument {
  readonly version: 1;
  readonly object: string;
  /** One chain per Prometheus of the input; under an assumed one if there is none. */
  readonly chains: readonly Chain[];
  /** Findings about the object. */
  readonly findings: readonly FindingEntry[];
  readonly unknowns: readonly string[];
}

export interface Chain {
  readonly prometheus: string;
  readonly links: readonly Link[];
}

export interface Link {
  readonly gate: 'schema' | 'selection' | 'validation' | 'configuration' | 'loading' | 'discovery';
  readonly state: 'holds' | 'broken' | 'unknown';
  readonly says: string;
}

export function whyDocument(proof: Proof, object: Manifest): WhyDocument {
  const { evidence, findings, unknowns } = proof;
  const assumed = evidence.prometheuses.length === 0 ? evidence.assumed() : undefined;
  const chains = evidence.prometheuses.flatMap((prometheus) => chainOf(object, prometheus) ?? []);
  const substitute = assumed && chainOf(object, assumed);
  return {
    version: 1,
    object: idOf(object),
    chains: substitute ? [{ ...substitute, prometheus: 'a Prometheus that selects everything' }] : chains,
    findings: findings.filter((f) => f.object === object || f.subject === object).map(findingEntry),
    unknowns: unknowns.filter((unknown) => unknown.object === object).map(({ needs }) => needs),
  };
}

/** Up to the first broken link. */
function chainOf(object: Manifest, prometheus: PrometheusEvidence): Chain | undefined {
  const { operation } = prometheus;
  const selection = [...operation.monitors, ...operation.rules].find((one) => idOf(one.object) === idOf(object));
  if (!selection) return undefined;
  const links: Link[] = [];
  for (const link of linksOf(selection, prometheus)) {
    links.push(link);
    if (link.state !== 'holds' && link.gate !== 'discovery') break;
  }
  return { prometheus: say(operation.prometheus), links };
}

function* linksOf(
  { object, state, message, needs }: Selection,
  { operation, scraping }: PrometheusEvidence,
): Generator<Link> {
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
  if (object.kind === 'PrometheusRule') return;

  const pools = new Map(scraping.pools.map((pool) => [pool.job, pool]));
  for (const { monitor, config } of operation.jobs) {
    if (!monitor || idOf(monitor) !== idOf(object)) continue;
    const name = String(config.job_name);
    const pool = pools.get(name);
    if (!pool) continue;
    if (pool.unknown !== undefined) {
      yield { gate: 'discovery', state: 'unknown', says: `${name}: cannot tell without ${pool.unknown}` };
      continue;
    }
    const targets = pool.targets.reduce((sum, { count }) => sum + (count ?? 1), 0);
    yield link(
      'discovery',
      targets === 0
        ? `${name}: no target${pool.dropped > 0 ? `; relabelling dropped ${pool.dropped}` : ''}`
        : undefined,
      `${name}: ${targets} ${targets === 1 ? 'target' : 'targets'}, ${pool.targets[0]?.url}`,
    );
  }
}
