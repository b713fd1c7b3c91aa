import type { Finding } from '../../checks/finding';
import type { Inquiry } from '../../checks/inquiry';
import { count } from '../../checks/words';
import type { Manifest } from '../../manifests/manifest';
import type { Chain, Link } from '../chain';
import type { Status } from './document';

/** What became of a monitor or rule, under the Prometheus that takes it furthest. */
export function statusOf(
  object: Manifest,
  chains: readonly Chain[],
  findings: readonly Finding[],
  inquiry: Inquiry,
): Status {
  const hasError = findings.some(({ check }) => check.severity === 'error');
  if (chains.length === 0) return { tone: hasError ? 'error' : 'warning', words: 'no Prometheus' };

  const furthest = chains.reduce((best, chain) => (chain.links.length > best.links.length ? chain : best));
  const targets = targetsOf(object, inquiry);
  const fault = targets === '' || object.kind === 'PrometheusRule' ? faultOf(furthest) : undefined;
  if (fault) return { tone: fault.state === 'broken' || hasError ? 'error' : 'warning', words: wordsFor(fault) };
  const words = inquiry.prometheuses.length === 0 ? 'no Prometheus' : targets || 'loaded';
  return { tone: hasError ? 'error' : words === 'no Prometheus' ? 'warning' : 'good', words };
}

function faultOf({ links }: Chain): Link | undefined {
  return links.find(({ state }) => state === 'broken') ?? links.find(({ state }) => state === 'unknown');
}

function wordsFor({ gate, state }: Link): string {
  if (state === 'unknown') return 'cannot tell';
  return {
    schema: 'refused',
    selection: 'not selected',
    validation: 'rejected',
    configuration: 'no configuration',
    loading: 'not loaded',
    discovery: 'no targets',
  }[gate];
}

/** `3 targets`; empty if there are none. */
function targetsOf(object: Manifest, inquiry: Inquiry): string {
  const targets = inquiry.pools(object).flatMap(({ pool }) => pool.targets);
  if (targets.length === 0) return '';
  if (targets.some((target) => target.count === null)) return 'n targets';
  return count(
    targets.reduce((sum, target) => sum + (target.count ?? 0), 0),
    'target',
  );
}
