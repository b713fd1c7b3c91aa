import { type Inquiry, inquire, type Pooled } from '../../checks/inquiry';
import { brokenPools } from '../../checks/targets/breaks';
import { needOf } from '../../checks/targets/need';
import type { PrometheusEvidence } from '../../evidence';
import { idOf, type Manifest } from '../../manifests/manifest';
import type { Selection } from '../../operator/operation';
import type { Proof } from '../../prove';
import { findingsAbout, type NumberedFinding } from '../findings-about';
import { breakOf } from './break';
import { pathsOf } from './paths';
import { join, type Topology, type TopologyEdge, type TopologyNode } from './topology';

/** Draws the way from the Prometheus objects over one monitor to its targets. */
export function topologist(proof: Proof, inquiry: Inquiry = inquire(proof.evidence)): (monitor: Manifest) => Topology {
  const about = findingsAbout(proof.findings);
  return (monitor) => {
    const branches = inquiry.pools(monitor).map((pooled) => branchOf(monitor, pooled, inquiry));
    return explained(join([selectionOf(monitor, inquiry), ...branches]), about(monitor));
  };
}

/** Who selects the monitor. Those that ignore it are drawn only if nobody takes it. */
function selectionOf(monitor: Manifest, inquiry: Inquiry): Topology {
  const { kind, namespace, name } = monitor;
  const id = idOf(monitor);
  const node: TopologyNode = {
    id,
    column: 'monitor',
    title: name,
    detail: namespace ? `${kind} in ${namespace}` : kind,
    monitor: id,
  };
  const verdicts = inquiry.verdicts(monitor);
  const taking = verdicts.filter(({ selection }) => selection.state !== 'ignored');
  const shown = taking.length > 0 ? taking : verdicts;
  if (shown.length === 0) {
    const nobody: TopologyNode = {
      id: 'no prometheus',
      column: 'prometheus',
      title: 'no Prometheus',
      detail: 'among the manifests',
      absent: 'unknown',
    };
    return {
      nodes: [nobody, node],
      edges: [{ from: nobody.id, to: id, state: 'unknown', says: 'nobody knows who selects it' }],
    };
  }
  return {
    nodes: [...shown.map(({ prometheus }) => prometheusNode(prometheus)), node],
    edges: shown.map(({ prometheus, selection }) => ({
      from: idOf(prometheus.operation.prometheus),
      to: id,
      ...selectionEdge(selection, prometheus),
    })),
  };
}

function prometheusNode({ operation: { prometheus } }: PrometheusEvidence): TopologyNode {
  const { kind, namespace, name } = prometheus;
  return { id: idOf(prometheus), column: 'prometheus', title: name, detail: `${kind} in ${namespace}` };
}

function selectionEdge(
  { state, message, needs }: Selection,
  { operation, scraping }: PrometheusEvidence,
): Pick<TopologyEdge, 'state' | 'says'> {
  const fault =
    state === 'invalid' || state === 'rejected'
      ? (message ?? state)
      : operation.paused
        ? 'the Prometheus is paused'
        : state === 'ignored'
          ? 'its selectors do not match'
          : (operation.configError ?? scraping.loadError);
  if (state === 'unknown') return { state, says: `cannot tell without ${needs ?? 'more of the cluster'}` };
  return fault === undefined ? { state: 'holds' } : { state: 'broken', says: fault };
}

function branchOf(monitor: Manifest, pooled: Pooled, inquiry: Inquiry): Topology {
  const { pool } = pooled;
  if (pool.targets.length > 0) return pathsOf(monitor, pooled);
  if (pool.unknown !== undefined) return breakOf(monitor, pool.job, { link: 'unexplained' }, pool.unknown);
  const broken = brokenPools(monitor, inquiry).find((empty) => empty.pool === pool)?.broken ?? { link: 'unexplained' };
  const needs = inquiry.complete ? undefined : needOf(broken, monitor);
  return breakOf(monitor, pool.job, broken, needs);
}

/** Broken edges with the finding that explains them: codes 1xx are about targets, all others come before. */
function explained({ nodes, edges }: Topology, about: readonly NumberedFinding[]): Topology {
  const monitors = new Set(nodes.filter(({ column }) => column === 'monitor').map(({ id }) => id));
  return {
    nodes,
    edges: edges.map((edge) => {
      if (edge.state !== 'broken') return edge;
      const one = about.find(({ finding }) => finding.check.code.startsWith('SC1') !== monitors.has(edge.to));
      return one ? { ...edge, finding: one.number } : edge;
    }),
  };
}
